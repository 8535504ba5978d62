using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace BlendedLRS.Server.Tests.Durability;

/// <summary>Clients that send Statements until the server is gone, and remember which were acknowledged.</summary>
internal sealed class AcknowledgedStatements
{
    public const string Activity = "https://lms.example.com/courses/fire-drill";
    public const string Verb = "http://adlnet.gov/expapi/verbs/attempted";

    private const int MostTries = 3;

    /// <summary>Acknowledged ids with the person that each is about.</summary>
    public ConcurrentDictionary<Guid, string> Acknowledged { get; } = new();

    /// <summary>Every id that was ever sent.</summary>
    public ConcurrentDictionary<Guid, bool> Sent { get; } = new();

    /// <summary>Completes when the next Statement is acknowledged.</summary>
    public async Task NextAcknowledgementAsync()
    {
        var patience = TimeProvider.System.GetTimestamp();
        var before = Acknowledged.Count;
        while (Acknowledged.Count == before)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(patience) < TimeSpan.FromSeconds(60), "nothing is acknowledged any more");
            await Task.Delay(10);
        }
    }

    /// <summary>One attempt of all Statements.</summary>
    public Guid Registration { get; } = Some.Id();

    /// <summary>Sends single Statements and batches in turn, and some again, until the connection breaks.</summary>
    public async Task SendAsync(HttpClient client, int number)
    {
        try
        {
            for (var turn = number; ; turn++)
            {
                var batch = Enumerable.Range(0, turn % 3 == 0 ? 5 : 1).Select(_ => Statement(turn)).ToArray();
                for (var attempt = 0; attempt < (turn % 7 == 0 ? MostTries : 1); attempt++)
                {
                    using var response = await client.PostAsJsonAsync(Calls.Statements, batch);
                    if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
                    {
                        continue;
                    }

                    Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                    foreach (var statement in batch)
                    {
                        Acknowledged[Guid.Parse(statement["id"]!.GetValue<string>())] = statement["actor"]!["mbox"]!.GetValue<string>();
                    }
                }
            }
        }
        catch (HttpRequestException)
        {
            // The server is gone: what it did not answer may or may not be there.
        }
    }

    private JsonObject Statement(int turn)
    {
        var id = Some.Id();
        Sent[id] = true;
        var statement = Some.Statement(id, $"mailto:p{turn % 10}@example.com", Verb, Activity);
        statement["context"] = new JsonObject { ["registration"] = Registration.ToString() };
        return statement;
    }
}
