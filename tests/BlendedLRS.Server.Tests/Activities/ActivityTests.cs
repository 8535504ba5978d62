using System.Net;
using System.Text;
using BlendedLRS.Server.Projections;
using BlendedLRS.Server.Tests.Documents;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Activities;

/// <summary>Communication 2.5: the Activity Object with what is known of it.</summary>
public class ActivityTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Theory]
    [InlineData("1.0.3")]
    [InlineData("2.0.0")]
    public async Task An_activity_that_nobody_spoke_of_is_still_one(string version)
    {
        using var client = shared.Speaking(version);
        var id = Some.Iri("activity");
        var answer = await client.GetAsync("/xapi/activities?activityId=" + DocumentCalls.Escape(id));
        Assert.Equal($$"""{"objectType":"Activity","id":"{{id}}"}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync("GET", "/xapi/activities?activityId=" + DocumentCalls.Escape(id), ifNoneMatch: answer.Headers.ETag!.ToString())).StatusCode);
    }

    [Fact]
    public async Task The_definition_stands_in_the_activity_as_it_is_kept()
    {
        await using var server = await TestServer.StartAsync(store: services => services.AddSingleton<IActivityDefinitions>(new OneDefinition()));
        Assert.Equal(
            """{"objectType":"Activity","id":"urn:known","definition":{"name":{"en":"x"},"extensions":{"urn:n":1.50}}}""",
            await server.Client.ReadAsync("/xapi/activities?activityId=urn:known"));
        Assert.Equal(HttpStatusCode.OK, (await server.Client.SendAsync("HEAD", "/xapi/activities?activityId=urn:known")).StatusCode);
    }

    [Fact]
    public async Task Who_has_just_sent_statements_reads_what_they_say()
    {
        await using var server = await TestServer.StartAsync(store: services => services.AddSingleton<IActivityDefinitions, LagDefinitions>());
        for (var round = 0; round < 5; round++)
        {
            await server.Client.StoreAsync([.. Enumerable.Range(0, 200).Select(_ => Some.Statement())]);
            Assert.Contains("\"lag\":0}", await server.Client.ReadAsync("/xapi/activities?activityId=urn:x"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("activityId=course")]
    [InlineData("activityId=")]
    [InlineData("activityid=urn:x")]
    [InlineData("activityId=urn:x&since=2026-03-02T09:30:00Z")]
    public async Task Other_requests_are_refused(string query) => await shared.Client.GetAsync("/xapi/activities?" + query).RefusalAsync(HttpStatusCode.BadRequest);

    private sealed class OneDefinition : IActivityDefinitions
    {
        public Task<ReadOnlyMemory<byte>?> FindAsync(Iri activity, CancellationToken cancellation) => Task.FromResult<ReadOnlyMemory<byte>?>(
            activity.Value == "urn:known" ? Encoding.UTF8.GetBytes("""{"name":{"en":"x"},"extensions":{"urn:n":1.50}}""") : null);
    }

    /// <summary>Tells how far the index is behind the log.</summary>
    private sealed class LagDefinitions(ProjectionStatus status) : IActivityDefinitions
    {
        public async Task<ReadOnlyMemory<byte>?> FindAsync(Iri activity, CancellationToken cancellation) =>
            Encoding.UTF8.GetBytes($$"""{"lag":{{await status.LagAsync(ProjectionStatus.Index, cancellation)}}}""");
    }
}
