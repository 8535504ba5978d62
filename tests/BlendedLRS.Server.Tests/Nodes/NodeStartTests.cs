using BlendedLRS.Server.Backup;
using BlendedLRS.Server.Hosting;
using BlendedLRS.Server.Tests.Hosting;
using BlendedLRS.Storage.Tests.Stores;
using Npgsql;

namespace BlendedLRS.Server.Tests.Nodes;

/// <summary>What an operator sees of a server on PostgreSQL that starts, in a process of its own.</summary>
public class NodeStartTests
{
    private static readonly string[] AnyPort = ["--urls", "http://127.0.0.1:0"];

    [PostgresFact]
    public async Task Two_servers_that_start_at_once_on_an_empty_database_both_serve()
    {
        var (database, secret) = (await TestDatabases.CreateEmptyAsync(), TwoServers.NewSecret());
        using (var first = new ServerProcess(AnyPort, TwoServers.Environment(database, secret)))
        using (var second = new ServerProcess(AnyPort, TwoServers.Environment(database, secret)))
        {
            foreach (var address in await Task.WhenAll(first.ListeningAsync(), second.ListeningAsync()))
            {
                using var client = TwoServers.Client(address);
                using var ready = await client.GetAsync("/health/ready");
                Assert.Equal("ready", await ready.Content.ReadAsStringAsync());
                await client.StoreAsync(Some.Statement());
            }

            Assert.Equal(1, await TestDatabases.ScalarAsync<long>(database, "SELECT count(*) FROM administrator"));
            Assert.Single(new[] { first, second }, process => process.Output.Contains("First start", StringComparison.Ordinal));
        }

        await TestDatabases.DropAsync(database);
    }

    [PostgresFact]
    public async Task A_server_is_ready_although_its_database_has_not_said_yet_how_far_it_can_be_seen()
    {
        var database = await TestDatabases.CreateAsync();
        await using (var slow = new NpgsqlConnection(database + ";Pooling=false"))
        {
            await slow.OpenAsync();
            await using var hold = new NpgsqlCommand("SELECT pg_advisory_lock(7092450617229636610)", slow); // promise_now waits for it
            await hold.ExecuteNonQueryAsync();
            await using var server = await TestServer.StartAsync(TwoServers.Options(database, TwoServers.NewSecret()));
            using var client = server.NewClient(version: null);
            using var ready = await client.GetAsync("/health/ready");
            Assert.Equal("ready", await ready.Content.ReadAsStringAsync());
        }

        await TestDatabases.DropAsync(database);
    }

    [PostgresFact]
    public async Task Migrate_says_how_many_steps_it_applied_and_refuses_what_is_newer()
    {
        var database = await TestDatabases.CreateEmptyAsync();
        var flags = new[] { "migrate", "--postgres-connection-string", database };
        using (var first = new ServerProcess(flags))
        {
            Assert.Equal(0, await first.EndAsync());
            Assert.Matches(@"The schema is up to date: \d+ steps were applied\.", first.Output);
        }

        using (var second = new ServerProcess(flags))
        {
            Assert.Equal(0, await second.EndAsync());
            Assert.Contains("The schema was up to date.", second.Output, StringComparison.Ordinal);
        }

        await TestDatabases.ExecuteAsync(database, "INSERT INTO schema_version (version) VALUES (9999)");
        using (var older = new ServerProcess(flags))
        {
            Assert.NotEqual(0, await older.EndAsync());
            Assert.Contains("it was written by a newer one. Start that version", older.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", older.Errors, StringComparison.Ordinal);
        }

        await TestDatabases.DropAsync(database);
    }

    [PostgresFact]
    public async Task A_server_with_another_secret_refuses_to_start_and_says_what_to_do()
    {
        await using var servers = await TwoServers.StartAsync();
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => TestServer.StartAsync(TwoServers.Options(servers.Database, TwoServers.NewSecret())));
        Assert.Contains("copy installation.secret from the server that was started first", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=lrs;Password=hush-hush;Database=lrs", "The database does not answer.")]
    [InlineData("Host=127.0.0.1;Password=hush-hush;hush-rest", "The connection string of the database (not shown) cannot be read")]
    [InlineData("Host=127.0.0.1;Port=hush-port", "The connection string of the database (not shown) cannot be read")]
    public async Task A_database_that_cannot_be_reached_ends_the_start_with_a_sentence_without_the_password(string database, string sentence)
    {
        using var process = new ServerProcess(AnyPort, ("BlendedLRS__Postgres__ConnectionString", database), ("Logging__LogLevel__Default", "Trace"));
        Assert.NotEqual(0, await process.EndAsync());
        Assert.Contains(sentence, process.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", process.Errors + process.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", process.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BlendedLRS:Secret", "c2hvcnQ=", "its value (not shown) is not 32 bytes in base64")]
    [InlineData("BlendedLRS:Postgres:ReplicaConnectionString", "Host=replica", "goes with BlendedLRS:Postgres:ConnectionString")]
    public void Options_that_do_not_fit_are_refused(string name, string value, string sentence)
    {
        var error = Assert.Throws<StartRefusedException>(() => ServerFactory.OptionsOf(new Dictionary<string, string?>(StringComparer.Ordinal) { [name] = value }));
        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Backup_and_restore_are_for_the_embedded_store_and_name_what_is_for_the_other()
    {
        var flags = new Dictionary<string, string?>(StringComparer.Ordinal) { ["BlendedLRS:Postgres:ConnectionString"] = "Host=nowhere" };
        foreach (var run in new Action[] { () => BackupVerb.Run(Program.Composition, flags, "x", TextWriter.Null), () => RestoreVerb.Run(Program.Composition, flags, "x", TextWriter.Null) })
        {
            var error = Assert.Throws<StartRefusedException>(run);
            Assert.Contains("pg_dump", error.Message, StringComparison.Ordinal);
            Assert.Contains("docs/operations", error.Message, StringComparison.Ordinal);
        }
    }
}
