using System.Text.RegularExpressions;
using BlendedLRS.Server.Tests.Hosting;

namespace BlendedLRS.Server.Tests.Security;

/// <summary><c>blendedlrs credentials</c>, as an operator types it.</summary>
public sealed class CredentialsVerbTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("blendedlrs-verb-").FullName;

    [Fact]
    public async Task A_key_is_added_listed_rotated_and_revoked_on_a_stopped_store()
    {
        var (code, added, _) = await RunAsync("add", "--name", "Moodle", "--source", "lms", "--scope", "statements/write", "--scope", "state");
        Assert.Equal(0, code);
        var (key, secret) = (Last(added, "API key"), Last(added, "API secret"));
        var line = (await RunAsync("list")).Output.Split('\n').Single(line => line.StartsWith(key, StringComparison.Ordinal));
        Assert.Equal($"{key}\tMoodle\tlms\tstatements/write state\tgood", line.TrimEnd());
        await AssertStatusAsync(key, secret, 200);

        var rotated = Last((await RunAsync("rotate", key)).Output, "API secret");
        Assert.NotEqual(secret, rotated);
        await AssertStatusAsync(key, secret, 401);
        await AssertStatusAsync(key, rotated, 200);

        Assert.Equal(0, (await RunAsync("revoke", key)).Code);
        Assert.Contains($"{key}\tMoodle\tlms\tstatements/write state\trevoked 2", (await RunAsync("list")).Output, StringComparison.Ordinal);
        await AssertStatusAsync(key, rotated, 401);
        var (again, _, reason) = await RunAsync("rotate", key);
        Assert.Equal((2, true), (again, reason.Contains("revoked, for good", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("add --name x --source moodle", "it is one of unbound, lms, capture, chat, email, content")]
    [InlineData("add --name x --source lms --scope statements", "scopes are all, all/read, statements/write")]
    [InlineData("add --source lms", "--name")]
    [InlineData("revoke no-such-key", "There is no API key no-such-key.")]
    [InlineData("rotate", "KEY")]
    [InlineData("list --data-dir x", "did you mean --data-directory?")]
    public async Task What_is_wrong_is_told_in_a_sentence(string arguments, string sentence)
    {
        var (code, _, errors) = await RunAsync(arguments.Split(' '));
        Assert.NotEqual(0, code);
        Assert.Contains(sentence, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    public void Dispose() => TestStore.Delete(_data);

    private static string Last(string output, string name) =>
        Regex.Matches(output, name + @"\s+(\S+)", RegexOptions.None, TimeSpan.FromSeconds(1))[^1].Groups[1].Value;

    private async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var process = new ServerProcess(["credentials", .. arguments, "--data-directory", _data]);
        var code = await process.EndAsync();
        return (code, process.Output, process.Errors);
    }

    private async Task AssertStatusAsync(string key, string secret, int status)
    {
        await using var server = await TestServer.StartAsync(dataDirectory: _data);
        using var client = server.NewClient(key, secret);
        var sent = await client.PostStatementAsync(Some.Statement());
        Assert.Equal(status, (int)sent.StatusCode);
    }
}
