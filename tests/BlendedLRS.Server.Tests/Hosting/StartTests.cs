using System.Net;
using System.Text.RegularExpressions;

namespace BlendedLRS.Server.Tests.Hosting;

/// <summary>What an operator sees of a start, in a process of its own.</summary>
public sealed class StartTests : IDisposable
{
    private const string AnyPort = "http://127.0.0.1:0";

    private readonly string _data = Directory.CreateTempSubdirectory("blendedlrs-start-").FullName;

    [Fact]
    public async Task The_first_start_prints_a_key_and_a_password_once_and_they_work()
    {
        string key, secret, password;
        using (var first = new ServerProcess(["--urls", AnyPort, "--data-directory", _data]))
        {
            var address = await first.ListeningAsync();
            (key, secret, password) = (Printed(first, "API key"), Printed(first, "API secret"), Printed(first, "Password"));
            Assert.True(secret.Length >= 43, "256 bits in base64url");
            Assert.Equal("admin", Printed(first, "Administrator"));
            using var client = new HttpClient { BaseAddress = address };
            client.DefaultRequestHeaders.Authorization = TestServer.Basic(key, secret);
            client.DefaultRequestHeaders.Add("X-Experience-API-Version", "1.0.3");
            await client.StoreAsync(Some.Statement());
            client.DefaultRequestHeaders.Authorization = TestServer.Basic("admin", password);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/odata/v4/BlendCells")).StatusCode);
            Assert.Equal(0, await first.TerminateAsync());
        }

        using var second = new ServerProcess(["--urls", AnyPort, "--BlendedLRS:DataDirectory=" + _data]);
        var again = await second.ListeningAsync();
        Assert.DoesNotContain("API", second.Output, StringComparison.Ordinal);
        using var known = new HttpClient { BaseAddress = again };
        known.DefaultRequestHeaders.Authorization = TestServer.Basic(key, secret);
        known.DefaultRequestHeaders.Add("X-Experience-API-Version", "1.0.3");
        Assert.Equal(HttpStatusCode.OK, (await known.GetAsync(Calls.Statements)).StatusCode);
    }

    [Fact]
    public async Task Given_credentials_are_used_and_not_printed()
    {
        using var server = new ServerProcess(
            ["--urls", AnyPort], ("BlendedLRS__DataDirectory", _data), ("BlendedLRS__Seed__Key", "given"), ("BlendedLRS__Seed__Secret", "given-secret"),
            ("BlendedLRS__Seed__AdminName", "boss"), ("BlendedLRS__Seed__AdminPassword", "boss-password"));
        using var client = new HttpClient { BaseAddress = await server.ListeningAsync() };
        client.DefaultRequestHeaders.Authorization = TestServer.Basic("boss", "boss-password");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/odata/v4/BlendCells")).StatusCode);
        Assert.DoesNotContain("given-secret", server.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("boss-password", server.Output, StringComparison.Ordinal);
    }

    [SqliteFact]
    public async Task A_store_is_held_by_one_process()
    {
        using var first = new ServerProcess(["--urls", AnyPort, "--data-directory", _data]);
        await first.ListeningAsync();
        foreach (var verb in new string[][] { [], ["rebuild"], ["import", Path.Combine(_data, "log.db")] })
        {
            using var second = new ServerProcess([.. verb, "--urls", AnyPort, "--data-directory", _data]);
            Assert.NotEqual(0, await second.EndAsync());
            AssertSentence(second, "in use by another BlendedLRS process");
        }
    }

    [Theory]
    [InlineData("--statements-page-size 0", "BlendedLRS:Statements:PageSize is wrong")]
    [InlineData("--statements-page-size=0", "a whole number from 1 to 1000")]
    [InlineData("--BlendedLRS:Statements:PageSize 0", "BlendedLRS:Statements:PageSize is wrong")]
    [InlineData("--BlendedLRS:Statements:PageSize=0", "BlendedLRS:Statements:PageSize is wrong")]
    [InlineData("--statement-page-size 5", "did you mean --statements-page-size?")]
    [InlineData("--BlendedLRS:Foo 5", "--BlendedLRS:Foo is not an option of BlendedLRS")]
    [InlineData("--data-directory", "data-directory")]
    [InlineData("--reporting-time-zone Mars", "a time zone of this machine")]
    [InlineData("serve-me", "'serve-me' is not a verb")]
    [InlineData("--urls nonsense", "--urls")]
    [InlineData("--data-directory /proc/nowhere", "/proc/nowhere")]
    [InlineData("import", "FILE")]
    [InlineData("import /nowhere.jsonl", "There is no file /nowhere.jsonl")]
    [InlineData("import /nowhere.jsonl --source moodle", "moodle")]
    [InlineData("import /nowhere.jsonl --data-dir x", "did you mean --data-directory?")]
    [InlineData("rebuild now", "'now' is not a verb")]
    public async Task A_wrong_command_line_ends_with_a_sentence(string arguments, string sentence)
    {
        using var server = new ServerProcess(arguments.Split(' '));
        Assert.NotEqual(0, await server.EndAsync());
        AssertSentence(server, sentence);
    }

    [Fact]
    public async Task An_address_in_use_ends_with_a_sentence()
    {
        using var first = new ServerProcess(["--urls", AnyPort, "--data-directory", _data]);
        var address = await first.ListeningAsync();
        using var second = new ServerProcess(["--urls", address.ToString()]);
        Assert.NotEqual(0, await second.EndAsync());
        AssertSentence(second, "choose another address with --urls");
    }

    [Fact]
    public async Task A_wrong_environment_variable_ends_with_a_sentence()
    {
        using var server = new ServerProcess([], ("BlendedLRS__Sede__Key", "x"), ("BlendedLRS__Demo", "maybe"));
        Assert.NotEqual(0, await server.EndAsync());
        AssertSentence(server, "did you mean BlendedLRS:Seed:Key");
        AssertSentence(server, "BlendedLRS:Demo is wrong: \"maybe\" is not true or false.");
    }

    public void Dispose() => TestStore.Delete(_data);

    private static void AssertSentence(ServerProcess process, string sentence)
    {
        Assert.Contains(sentence, process.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", process.Errors + process.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", process.Errors + process.Output, StringComparison.Ordinal);
    }

    private static string Printed(ServerProcess process, string name) =>
        Regex.Match(process.Output, name + @"\s+(\S+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
}
