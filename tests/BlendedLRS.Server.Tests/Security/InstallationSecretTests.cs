using System.Runtime.Versioning;
using BlendedLRS.Server.Security;

namespace BlendedLRS.Server.Tests.Security;

public sealed class InstallationSecretTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("blendedlrs-secret-").FullName;

    [Fact]
    public void It_is_made_once_and_read_again()
    {
        var made = InstallationSecret.Open(_directory, new SystemRandomSource());
        var read = InstallationSecret.Open(_directory, new SystemRandomSource());
        Assert.True(made.IsNew);
        Assert.False(read.IsNew);
        Assert.Equal(made.Hash("a", "text"), read.Hash("a", "text"));
        Assert.NotEqual(made.Hash("a", "text"), made.Hash("b", "text"));
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public void Only_its_owner_may_read_it()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no file modes");
        InstallationSecret.Open(_directory, new SystemRandomSource());
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_directory, InstallationSecret.FileName)));
    }

    [Fact]
    public void A_damaged_one_is_told_and_not_replaced()
    {
        var path = Path.Combine(_directory, InstallationSecret.FileName);
        File.WriteAllText(path, "short");
        var error = Assert.Throws<InvalidDataException>(() => InstallationSecret.Open(_directory, new SystemRandomSource()));
        Assert.Contains("is damaged", error.Message, StringComparison.Ordinal);
        Assert.Equal("short", File.ReadAllText(path));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
