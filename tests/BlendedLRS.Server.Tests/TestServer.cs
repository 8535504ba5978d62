using System.Net.Http.Headers;
using System.Text;
using BlendedLRS.Server.Hosting;
using BlendedLRS.Server.Projections;
using BlendedLRS.Storage.Statements;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BlendedLRS.Server.Tests;

/// <summary>The real server on a free port of this machine, with a store of its own and a known API key and administrator.</summary>
public sealed class TestServer : IAsyncDisposable
{
    public const string Key = "test-key";
    public const string Secret = "test-secret-0123456789";
    public const string AdminName = "admin";
    public const string AdminPassword = "test-password";

    private readonly Action<WebApplicationBuilder>? _adjust;
    private readonly Action<IServiceCollection>? _store;
    private readonly bool _ownsDirectory;
    private WebApplication? _app;
    private HttpClient? _client;

    private TestServer(string dataDirectory, bool ownsDirectory, Dictionary<string, string?> flags, Action<WebApplicationBuilder>? adjust, Action<IServiceCollection>? store)
    {
        DataDirectory = dataDirectory;
        _ownsDirectory = ownsDirectory;
        Flags = flags;
        _adjust = adjust;
        _store = store;
    }

    public string DataDirectory { get; }

    /// <summary>The configuration that it was started with.</summary>
    public IReadOnlyDictionary<string, string?> Flags { get; }

    public Uri BaseAddress { get; private set; } = new("http://localhost");

    /// <summary>Speaks xAPI 1.0.3 with the seeded key, which may do everything.</summary>
    public HttpClient Client => _client ??= NewClient(Key, Secret);

    public IServiceProvider Services => _app!.Services;

    /// <summary>Starts a server.</summary>
    /// <param name="options">Options by their names under the <c>BlendedLRS</c> section: <c>("Statements:PageSize", "2")</c>.</param>
    /// <param name="dataDirectory">An existing store; by default an empty one that is deleted at the end.</param>
    /// <param name="adjust">Changes services, such as the clock, before the store opens.</param>
    /// <param name="store">Changes the ports of the store.</param>
    public static async Task<TestServer> StartAsync(
        IEnumerable<(string Name, string Value)>? options = null,
        string? dataDirectory = null,
        Action<WebApplicationBuilder>? adjust = null,
        Action<IServiceCollection>? store = null)
    {
        var directory = dataDirectory ?? Directory.CreateTempSubdirectory("blendedlrs-test-").FullName;
        var flags = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["urls"] = "http://127.0.0.1:0",
            ["BlendedLRS:DataDirectory"] = directory,
            ["BlendedLRS:Seed:Key"] = Key,
            ["BlendedLRS:Seed:Secret"] = Secret,
            ["BlendedLRS:Seed:AdminName"] = AdminName,
            ["BlendedLRS:Seed:AdminPassword"] = AdminPassword,
            ["BlendedLRS:Health:DrainSeconds"] = "0",
            ["Logging:LogLevel:Default"] = "Critical",
        };
        foreach (var (name, value) in options ?? [])
        {
            flags["BlendedLRS:" + name] = value;
        }

        TestStore.AddTo(flags, directory);

        var server = new TestServer(directory, dataDirectory is null, flags, adjust, store);
        await server.StartAsync();
        return server;
    }

    /// <summary>Stops in order and starts again on the same store.</summary>
    public async Task RestartAsync()
    {
        await DisposeAppAsync();
        await StartAsync();
    }

    /// <summary>Stops in order and lets go of the store; <see cref="RestartAsync"/> starts again.</summary>
    public async Task DisposeAppAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
            _app = null;
        }

        _client?.Dispose();
    }

    /// <summary>A client with other credentials or another version; null leaves the header out.</summary>
    public HttpClient NewClient(string? user = null, string? password = null, string? version = "1.0.3")
    {
        var client = new HttpClient { BaseAddress = BaseAddress };
        if (user is not null)
        {
            client.DefaultRequestHeaders.Authorization = Basic(user, password ?? "");
        }

        if (version is not null)
        {
            client.DefaultRequestHeaders.Add("X-Experience-API-Version", version);
        }

        return client;
    }

    /// <summary>Completes when the facts and cells that readers see are those of the rules in force.</summary>
    public async Task WaitForRulesAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await Services.GetRequiredService<CellProjection>().AreOfRulesInForceAsync(patience.Token))
        {
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>Completes when index, facts and cells hold everything that was acknowledged before the call.</summary>
    public async Task WaitForProjectionsAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var head = await Services.GetRequiredService<IStatementLogReader>().HeadAsync(patience.Token);
        var status = Services.GetRequiredService<ProjectionStatus>();
        foreach (var name in new[] { ProjectionStatus.Index, ProjectionStatus.Facts, ProjectionStatus.Resolution, ProjectionStatus.Cells })
        {
            while (status.Of(name).Position is var position && position < head)
            {
                try
                {
                    await status.WaitForChangeAsync(name, position, patience.Token);
                }
                catch (OperationCanceledException)
                {
                    Assert.Fail($"The projection {name} is at {position} and the log at {head}: {status.Of(name)}");
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DisposeAppAsync();
        if (_ownsDirectory)
        {
            TestStore.Delete(DataDirectory);
        }
    }

    internal static AuthenticationHeaderValue Basic(string user, string password) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));

    private async Task StartAsync()
    {
        var composition = Program.Composition with
        {
            Ports = (services, store) =>
            {
                Program.Composition.Ports(services, store);
                _store?.Invoke(services);
            },
        };
        _app = await ServerFactory.BuildAsync(composition, Flags, CancellationToken.None, builder =>
        {
            builder.Logging.ClearProviders();
            _adjust?.Invoke(builder);
        });
        try
        {
            await ServeVerb.PrepareAsync(_app.Services, TextWriter.Null, CancellationToken.None);
            await _app.StartAsync();
        }
        catch
        {
            await _app.DisposeAsync();
            throw;
        }

        BaseAddress = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        _client = null;
    }
}
