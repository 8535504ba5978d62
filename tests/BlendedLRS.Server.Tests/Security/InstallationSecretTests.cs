using System.Runtime.Versioning;
using BlendedLRS.Server.Options;
using BlendedLRS.Server.Security;

namespace BlendedLRS.Server.Tests.Security;

public sealed class InstallationSecretTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("blendedlrs-secret-").FullName;

    private string FilePath => Path.Combine(_directory, InstallationSecret.FileName);

    [Fact]
    public void It_is_made_once_and_read_again()
    {
        var made = Open();
        Assert.True(made.IsNew);
        made.Keep();
        var read = Open();
        Assert.False(read.IsNew || made.IsNew);
        Assert.Equal(made.Hash("a", "text"), read.Hash("a", "text"));
        Assert.NotEqual(made.Hash("a", "text"), made.Hash("b", "text"));
        Assert.Equal(made.Fingerprint, read.Fingerprint);
    }

    [Fact]
    public void One_that_is_not_kept_leaves_no_file()
    {
        Open();
        Assert.False(File.Exists(FilePath));
    }

    [Fact]
    public void A_file_elsewhere_and_the_environment_give_the_same_one_as_bytes_and_as_text()
    {
        Open().Keep();
        var text = Convert.ToBase64String(File.ReadAllBytes(FilePath));
        var elsewhere = Path.Combine(_directory, "mounted");
        File.WriteAllText(elsewhere, text + "\n");
        var secrets = new[] { Open(), Open(new InstallationOptions { SecretFile = elsewhere }), Open(new InstallationOptions { Secret = text }) };
        Assert.Single(secrets.Select(secret => secret.Fingerprint).Distinct(StringComparer.Ordinal));
        Assert.DoesNotContain(text, secrets[2].Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_text_of_another_length_is_none(string text) => Assert.Null(InstallationSecret.Decode(text));

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public void Only_its_owner_may_read_it()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no file modes");
        Open().Keep();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(FilePath));
    }

    [Fact]
    public void A_damaged_one_is_told_and_not_replaced()
    {
        File.WriteAllText(FilePath, "short");
        var error = Assert.Throws<InvalidDataException>(Open);
        Assert.Contains("is damaged", error.Message, StringComparison.Ordinal);
        Assert.Equal("short", File.ReadAllText(FilePath));
    }

    /// <summary>A server on a store that another secret was made for, whether it brings one or has none: it refuses, and leaves no wrong file behind.</summary>
    [Theory]
    [InlineData(true, "is not the one that this store was set up with")]
    [InlineData(false, "The store was set up with an installation secret, but there is no ")]
    public async Task A_server_with_another_secret_does_not_start(bool bringsOne, string sentence)
    {
        await using var server = await TestServer.StartAsync();
        await server.DisposeAppAsync();
        var file = Path.Combine(server.DataDirectory, InstallationSecret.FileName);
        var right = await File.ReadAllBytesAsync(file);
        File.Delete(file);
        if (bringsOne)
        {
            await File.WriteAllBytesAsync(file, new byte[32]);
        }

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var error = await Assert.ThrowsAsync<InvalidDataException>(server.RestartAsync);
            Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
            Assert.Equal(bringsOne, File.Exists(file));
        }

        await File.WriteAllBytesAsync(file, right);
        await server.RestartAsync();
        await server.Client.StoreAsync(Some.Statement());
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static InstallationSecret Open(InstallationOptions options) => InstallationSecret.Open(options, new SystemRandomSource());

    private InstallationSecret Open() => Open(new InstallationOptions { DataDirectory = _directory });
}
