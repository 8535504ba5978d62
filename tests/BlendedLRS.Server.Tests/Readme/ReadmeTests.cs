using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BlendedLRS.Server.Tests.Readme;

/// <summary>The README's commands do what it says, run by a shell as they are written; only the port is the test's own.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "README.md"));

    [Fact]
    public async Task Its_curl_lines_post_a_completion_and_a_mentoring_talk_and_read_them_and_the_balance()
    {
        await using var server = await TestServer.StartAsync();
        var commands = ShellBlock().Matches(Text).Select(block => block.Groups["command"].Value).ToList();
        Assert.Equal(4, commands.Count);

        var completion = Assert.Single((await RunAsync(server, commands[0])).EnumerateArray()).GetGuid();
        var mentoring = Assert.Single((await RunAsync(server, commands[1])).EnumerateArray()).GetGuid();
        await server.WaitForProjectionsAsync();

        var list = (await RunAsync(server, commands[2])).GetProperty("statements");
        Assert.Equal([mentoring, completion], list.EnumerateArray().Select(statement => statement.GetProperty("id").GetGuid()));

        var cell = Assert.Single((await RunAsync(server, commands[3])).GetProperty("value").EnumerateArray());
        Assert.Equal("informal", cell.GetProperty("Modality").GetString());
        Assert.Equal("suppressed", cell.GetProperty("Status").GetString());
        Assert.Equal(JsonValueKind.Null, cell.GetProperty("People").ValueKind);
    }

    [Theory]
    [InlineData("src/BlendedLRS.Server/BlendedLRS.Server.csproj")]
    [InlineData("tests/run.sh")]
    public void It_names_what_exists(string path)
    {
        Assert.Contains(path.EndsWith(".csproj", StringComparison.Ordinal) ? Path.GetDirectoryName(path)! : path, Text, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(RepositoryRoot.Path, path)));
    }

    private static async Task<JsonElement> RunAsync(TestServer server, string command)
    {
        var start = new ProcessStartInfo("bash", ["-euc", Address().Replace(command, server.BaseAddress.ToString().TrimEnd('/'))])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["KEY"] = TestServer.Key;
        start.Environment["SECRET"] = TestServer.Secret;
        using var shell = Process.Start(start)!;
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        Assert.Equal(0, shell.ExitCode);
        return JsonDocument.Parse(output).RootElement;
    }

    /// <summary>Where requests go; the profile's IRIs, which begin alike, stay.</summary>
    [GeneratedRegex("http://localhost:8080(?=/(xapi|odata)/)", RegexOptions.ExplicitCapture)]
    private static partial Regex Address();

    [GeneratedRegex("^```sh\n(?<command>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex ShellBlock();
}
