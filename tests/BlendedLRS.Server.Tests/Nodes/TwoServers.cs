using System.Security.Cryptography;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Server.Tests.Nodes;

/// <summary>Two equal servers on one PostgreSQL database; the first builds the projections.</summary>
public sealed class TwoServers : IAsyncDisposable
{
    private TwoServers(string database, string secret, TestServer first, TestServer second)
    {
        Database = database;
        Secret = secret;
        First = first;
        Second = second;
    }

    /// <summary>Connection string of the database.</summary>
    public string Database { get; }

    /// <summary>The installation's secret, in base64.</summary>
    public string Secret { get; }

    public TestServer First { get; }

    public TestServer Second { get; }

    public static async Task<TwoServers> StartAsync()
    {
        var database = await TestDatabases.CreateAsync();
        var secret = NewSecret();
        var first = await TestServer.StartAsync(Options(database, secret));
        return new TwoServers(database, secret, first, await TestServer.StartAsync(Options(database, secret)));
    }

    public static string NewSecret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>What every server on a database is started with.</summary>
    public static (string Name, string Value)[] Options(string database, string secret) => [("Postgres:ConnectionString", database), ("Secret", secret)];

    /// <summary>The same for a server in a process of its own.</summary>
    public static (string Name, string Value)[] Environment(string database, string secret) =>
    [
        ("BlendedLRS__Postgres__ConnectionString", database),
        ("BlendedLRS__Secret", secret),
        ("BlendedLRS__Seed__Key", TestServer.Key),
        ("BlendedLRS__Seed__Secret", TestServer.Secret),
        ("Logging__LogLevel__Default", "Warning"),
        ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information"),
    ];

    /// <summary>Speaks xAPI with a server in a process of its own.</summary>
    public static HttpClient Client(Uri address)
    {
        var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = TestServer.Basic(TestServer.Key, TestServer.Secret);
        client.DefaultRequestHeaders.Add("X-Experience-API-Version", "1.0.3");
        return client;
    }

    /// <summary>Every Statement that lists of a server show.</summary>
    public static async Task<HashSet<Guid>> ListAllAsync(TestServer server)
    {
        var (ids, more) = await server.Client.ListAsync("limit=100");
        var all = new HashSet<Guid>(ids);
        while (more.Length > 0)
        {
            (ids, more) = await server.Client.ListAsync(more);
            all.UnionWith(ids);
        }

        return all;
    }

    public async ValueTask DisposeAsync()
    {
        await First.DisposeAsync();
        await Second.DisposeAsync();
        await TestDatabases.DropAsync(Database);
    }
}
