using System.Net;

namespace BlendedLRS.Server.Tests.Documents;

/// <summary>Communication 3.1, IEEE 9274.1.1 4.1.4: nobody overwrites what they have not seen.</summary>
public class ConcurrencyTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const string Other = "\"1111111111111111111111111111111111111111\"";

    public static TheoryData<string, string> Everywhere => DocumentCalls.Everywhere();

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task If_Match_changes_the_document_that_was_seen_and_no_other(string resource, string version)
    {
        using var client = shared.Speaking(version);
        var address = DocumentCalls.Document(DocumentCalls.Context(resource));
        foreach (var method in (string[])["PUT", "POST", "DELETE"])
        {
            await client.SendAsync("PUT", address, """{"a":1}""", ifNoneMatch: "*");
            var seen = await client.ETagAsync(address);
            var body = method == "DELETE" ? null : """{"a":2}""";
            foreach (var wrong in (string[])[Other, $"{Other}, \"x\"", "W/" + seen, "\"\""])
            {
                await client.SendAsync(method, address, body, ifMatch: wrong).RefusalAsync(HttpStatusCode.PreconditionFailed);
                Assert.Equal("""{"a":1}""", await client.ReadAsync(address));
            }

            await client.ChangeAsync(method, address, body, ifMatch: $"{Other}, {seen}");
            await client.SendAsync(method, address, body, ifMatch: seen).RefusalAsync(HttpStatusCode.PreconditionFailed);
            await client.SendAsync("DELETE", address);
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task If_Match_never_creates_a_document(string resource, string version)
    {
        using var client = shared.Speaking(version);
        var address = DocumentCalls.Document(DocumentCalls.Context(resource));
        foreach (var method in (string[])["PUT", "POST", "DELETE"])
        {
            await client.SendAsync(method, address, method == "DELETE" ? null : "{}", ifMatch: "*").RefusalAsync(HttpStatusCode.PreconditionFailed);
            await client.GetAsync(address).RefusalAsync(HttpStatusCode.NotFound);
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task If_None_Match_with_an_asterisk_stores_only_where_there_is_none(string resource, string version)
    {
        using var client = shared.Speaking(version);
        var context = DocumentCalls.Context(resource);
        foreach (var method in (string[])["PUT", "POST"])
        {
            var address = DocumentCalls.Document(context, method);
            await client.ChangeAsync(method, address, """{"a":1}""", ifNoneMatch: "*");
            await client.SendAsync(method, address, """{"a":2}""", ifNoneMatch: "*").RefusalAsync(HttpStatusCode.PreconditionFailed);
            await client.SendAsync(method, address, """{"a":2}""", ifNoneMatch: $"{Other}, W/{await client.ETagAsync(address)}").RefusalAsync(HttpStatusCode.PreconditionFailed);
            Assert.Equal("""{"a":1}""", await client.ReadAsync(address));
        }
    }

    [Theory]
    [InlineData(DocumentCalls.State, "2.0.0")]
    [InlineData(DocumentCalls.AgentProfile, "1.0.3")]
    [InlineData(DocumentCalls.AgentProfile, "2.0.0")]
    [InlineData(DocumentCalls.ActivityProfile, "1.0.3")]
    [InlineData(DocumentCalls.ActivityProfile, "2.0.0")]
    public async Task PUT_without_a_condition_is_a_conflict_when_there_is_a_document(string resource, string version)
    {
        using var client = shared.Speaking(version);
        var address = DocumentCalls.Document(DocumentCalls.Context(resource));
        await client.CreateAsync(address, "first", "text/plain");
        Assert.Contains("If-Match", await client.SendAsync("PUT", address, "second", "text/plain").RefusalAsync(HttpStatusCode.Conflict), StringComparison.Ordinal);
        Assert.Equal("first", await client.ReadAsync(address));
        await client.ChangeAsync("PUT", address, "second", "text/plain", ifMatch: "*");
        Assert.Equal("second", await client.ReadAsync(address));
        await client.ChangeAsync("DELETE", address);
    }

    [Fact]
    public async Task State_before_2_0_is_replaced_without_a_condition()
    {
        var address = DocumentCalls.Document(DocumentCalls.Context(DocumentCalls.State));
        await shared.Client.ChangeAsync("PUT", address, "first", "text/plain");
        await shared.Client.ChangeAsync("PUT", address, "second", "text/plain");
        Assert.Equal("second", await shared.Client.ReadAsync(address));
    }

    [Theory]
    [InlineData(DocumentCalls.State, "1.0.3", true)]
    [InlineData(DocumentCalls.State, "2.0.0", true)]
    [InlineData(DocumentCalls.AgentProfile, "1.0.3", false)]
    [InlineData(DocumentCalls.AgentProfile, "2.0.0", true)]
    [InlineData(DocumentCalls.ActivityProfile, "1.0.3", false)]
    [InlineData(DocumentCalls.ActivityProfile, "2.0.0", true)]
    public async Task The_first_PUT_needs_a_condition_for_profiles_before_2_0_only(string resource, string version, bool stored)
    {
        using var client = shared.Speaking(version);
        var address = DocumentCalls.Document(DocumentCalls.Context(resource));
        if (stored)
        {
            await client.ChangeAsync("PUT", address, "first", "text/plain");
        }
        else
        {
            Assert.Contains("If-None-Match: *", await client.SendAsync("PUT", address, "first", "text/plain").RefusalAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);
            await client.GetAsync(address).RefusalAsync(HttpStatusCode.NotFound);
        }

        await client.ChangeAsync("POST", DocumentCalls.Document(DocumentCalls.Context(resource)), "{}");
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Of_twenty_who_saw_the_same_document_exactly_one_changes_it(string resource, string version)
    {
        using var client = shared.Speaking(version);
        var address = DocumentCalls.Document(DocumentCalls.Context(resource));
        await client.CreateAsync(address, "seen", "text/plain");
        var seen = await client.ETagAsync(address);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(async () =>
            (Number: number, (await client.SendAsync("PUT", address, $"by {number}", "text/plain", ifMatch: seen)).StatusCode))));
        var winner = Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.NoContent);
        Assert.Equal(19, answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed));
        Assert.Equal($"by {winner.Number}", await client.ReadAsync(address));
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task A_reader_who_holds_the_document_is_spared_its_bytes(string resource, string version)
    {
        using var client = shared.Speaking(version);
        var context = DocumentCalls.Context(resource);
        var address = DocumentCalls.Document(context);
        await client.CreateAsync(address, "x", "text/plain");
        foreach (var path in (string[])[address, context])
        {
            var seen = await client.ETagAsync(path);
            foreach (var held in (string[])[seen, "W/" + seen, $"{Other}, {seen}", "*"])
            {
                foreach (var method in (string[])["GET", "HEAD"])
                {
                    var answer = await client.SendAsync(method, path, ifNoneMatch: held);
                    Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
                    Assert.Equal(seen, answer.Headers.ETag!.ToString());
                    Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
                }
            }

            Assert.Equal(HttpStatusCode.OK, (await client.SendAsync("GET", path, ifNoneMatch: Other)).StatusCode);
            await client.SendAsync("GET", path, ifMatch: Other).RefusalAsync(HttpStatusCode.PreconditionFailed);
        }
    }

    [Theory]
    [InlineData("1111111111111111111111111111111111111111")]
    [InlineData("\"unfinished")]
    [InlineData("a, b")]
    [InlineData("")]
    public async Task A_malformed_condition_is_refused_and_not_ignored(string header)
    {
        var address = DocumentCalls.Document(DocumentCalls.Context(DocumentCalls.State));
        await shared.Client.CreateAsync(address, "x", "text/plain");
        foreach (var method in (string[])["GET", "PUT", "POST", "DELETE"])
        {
            await shared.Client.SendAsync(method, address, method is "PUT" or "POST" ? "{}" : null, ifMatch: header).RefusalAsync(HttpStatusCode.BadRequest);
            await shared.Client.SendAsync(method, address, method is "PUT" or "POST" ? "{}" : null, ifNoneMatch: header).RefusalAsync(HttpStatusCode.BadRequest);
        }

        Assert.Equal("x", await shared.Client.ReadAsync(address));
    }
}
