using System.Collections.Concurrent;
using System.Net;
using BlendedLRS.Server.Tests.Hosting;
using BlendedLRS.Storage.Statements;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Health;

/// <summary>SIGTERM under load, in a process of its own.</summary>
public sealed class DrainTests : IDisposable
{
    private const string AnyPort = "http://127.0.0.1:0";
    private const string Key = "drain";
    private const string Secret = "drain-secret";
    private const int Clients = 4;

    private readonly string _data = Directory.CreateTempSubdirectory("blendedlrs-drain-").FullName;
    private readonly ConcurrentBag<Guid> _answered = [];
    private readonly ConcurrentBag<Guid> _refused = [];
    private readonly ConcurrentBag<(Guid Id, string Why)> _cut = [];

    [Fact]
    public async Task A_server_that_is_told_to_stop_turns_unready_answers_what_it_took_and_cuts_nothing()
    {
        using var process = new ServerProcess(
            ["--urls", AnyPort, "--data-directory", _data, "--seed-key", Key, "--seed-secret", Secret, "--health-drain-seconds", "4"], ("Logging__LogLevel__Default", "Warning"), ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information"));
        var address = await process.ListeningAsync();
        using var stop = new CancellationTokenSource();
        var posting = Enumerable.Range(0, Clients).Select(_ => PostAsync(address, stop.Token)).ToArray();
        while (_answered.Count < 20 * Clients && _cut.IsEmpty)
        {
            await Task.Delay(20);
        }

        var before = _answered.Count;
        var ending = process.TerminateAsync();
        var turned = await WaitForUnreadyAsync(address);
        var ended = await ending;

        // The process may be gone before a client has come to its next request.
        while (_refused.IsEmpty && _cut.IsEmpty)
        {
            await Task.Delay(20);
        }

        await stop.CancelAsync();
        await Task.WhenAll(posting);
        Assert.Equal(0, ended);
        Assert.Contains("The server is stopping.", turned, StringComparison.Ordinal);
        Assert.True(_answered.Count > before, "it went on to answer while it drained");
        Assert.NotEmpty(_refused);
        Assert.True(_cut.IsEmpty, string.Join('\n', _cut));
        await AssertStoredAsync();
    }

    public void Dispose() => TestStore.Delete(_data);

    private static async Task<string> WaitForUnreadyAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        while (true)
        {
            var response = await client.GetAsync("/health/ready");
            if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                return await response.Content.ReadAsStringAsync();
            }
        }
    }

    // Posts one statement after the other. What fails before a connection is open was refused; any other failure is a cut.
    private async Task PostAsync(Uri address, CancellationToken stop)
    {
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = TestServer.Basic(Key, Secret);
        client.DefaultRequestHeaders.Add("X-Experience-API-Version", "1.0.3");
        while (!stop.IsCancellationRequested)
        {
            var id = Some.Id();
            try
            {
                using var response = await client.PutStatementAsync(id, Some.Statement());
                (response.StatusCode == HttpStatusCode.NoContent ? _answered : _refused).Add(id);
            }
            catch (HttpRequestException error) when (error.HttpRequestError == HttpRequestError.ConnectionError)
            {
                _refused.Add(id);
                await Task.Delay(50, CancellationToken.None);
            }
            catch (HttpRequestException error)
            {
                _cut.Add((id, error.ToString()));
                return;
            }
        }
    }

    private async Task AssertStoredAsync()
    {
        await using var server = await TestServer.StartAsync(dataDirectory: _data);
        var log = server.Services.GetRequiredService<IStatementLogReader>();
        foreach (var id in _answered)
        {
            Assert.NotNull(await log.FindAsync(id, CancellationToken.None));
        }

        foreach (var id in _refused)
        {
            Assert.Null(await log.FindAsync(id, CancellationToken.None));
        }
    }
}
