using System.Collections.Concurrent;
using System.Net;

namespace BlendedLRS.Server.Tests.Fuzz;

/// <summary>Nearly right requests, many of them: the server refuses or serves, and lives.</summary>
public class RequestFuzzTests
{
    private const int Requests = 50_000;
    private const int Connections = 8;
    private const int FirstSeed = 20_260_301;

    [Fact]
    public async Task No_request_makes_the_server_fail()
    {
        await using var server = await TestServer.StartAsync([("Statements:PageSize", "3")]);
        using var client = server.NewClient(TestServer.Key, TestServer.Secret, version: null);
        var failures = new ConcurrentQueue<string>();
        var statuses = new ConcurrentDictionary<HttpStatusCode, int>();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(worker => Task.Run(async () =>
        {
            var seed = FirstSeed + worker;
            var mutator = new RequestMutator(seed);
            for (var i = 0; i < Requests / Connections && failures.IsEmpty; i++)
            {
                using var request = mutator.Next();
                try
                {
                    using var response = await client.SendAsync(request);
                    statuses.AddOrUpdate(response.StatusCode, 1, (_, count) => count + 1);
                    if ((int)response.StatusCode >= 500)
                    {
                        failures.Enqueue($"seed {seed}, request {i}: {request.Method} {request.RequestUri} → {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
                    }
                }
                catch (HttpRequestException error)
                {
                    failures.Enqueue($"seed {seed}, request {i}: {request.Method} {request.RequestUri} → {error.Message} {error.InnerException?.Message}");
                }
            }
        })));
        Assert.Empty(failures);
        Assert.True(statuses.GetValueOrDefault(HttpStatusCode.OK) > Requests / 100, string.Join(", ", statuses));
        Assert.True(statuses.GetValueOrDefault(HttpStatusCode.BadRequest) > Requests / 10, string.Join(", ", statuses));
        var id = (await server.Client.StoreAsync(Some.Statement()))[0];
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetStatementAsync(id)).StatusCode);
        Assert.Equal(0, await StoredContents.CountIncomingAsync(server));
    }
}
