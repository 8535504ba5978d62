using System.Net;

namespace BlendedLRS.Server.Tests.Documents;

/// <summary>Communication 2.3: registrations are kept apart, and a context is deleted at once.</summary>
public class StateTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly HttpClient _client = shared.Client;

    [Fact]
    public async Task Documents_of_different_registrations_and_of_none_are_kept_apart()
    {
        var (none, one, other) = Contexts();
        await _client.CreateAsync(DocumentCalls.Document(none), "none", "text/plain");
        await _client.GetAsync(DocumentCalls.Document(one)).RefusalAsync(HttpStatusCode.NotFound);
        await _client.CreateAsync(DocumentCalls.Document(one), "one", "text/plain");
        await _client.CreateAsync(DocumentCalls.Document(other, "second"), "other", "text/plain");
        Assert.Equal("none", await _client.ReadAsync(DocumentCalls.Document(none)));
        Assert.Equal("one", await _client.ReadAsync(DocumentCalls.Document(one)));
        Assert.Equal<string>(["bookmark"], await _client.IdsAsync(none));
        Assert.Equal<string>(["bookmark"], await _client.IdsAsync(one));
        Assert.Equal<string>(["second"], await _client.IdsAsync(other));
        await _client.ChangeAsync("DELETE", DocumentCalls.Document(one));
        Assert.Equal("none", await _client.ReadAsync(DocumentCalls.Document(none)));
    }

    [Fact]
    public async Task DELETE_without_stateId_deletes_the_context_and_no_other()
    {
        var (none, one, other) = Contexts();
        foreach (var context in (string[])[none, one, other])
        {
            await _client.CreateAsync(DocumentCalls.Document(context, "a"), "x", "text/plain");
            await _client.CreateAsync(DocumentCalls.Document(context, "b"), "x", "text/plain");
        }

        await _client.ChangeAsync("DELETE", one);
        Assert.Empty(await _client.IdsAsync(one));
        Assert.Equal<string>(["a", "b"], await _client.IdsAsync(none));
        await _client.ChangeAsync("DELETE", none);
        Assert.Empty(await _client.IdsAsync(none));
        Assert.Equal<string>(["a", "b"], await _client.IdsAsync(other));
        await _client.ChangeAsync("DELETE", none);
    }

    [Fact]
    public async Task DELETE_with_an_empty_stateId_deletes_the_document_of_that_id_alone()
    {
        var (none, _, _) = Contexts();
        await _client.CreateAsync(DocumentCalls.Document(none, ""), "x", "text/plain");
        await _client.CreateAsync(DocumentCalls.Document(none, "a"), "x", "text/plain");
        await _client.ChangeAsync("DELETE", DocumentCalls.Document(none, ""));
        Assert.Equal<string>(["a"], await _client.IdsAsync(none));
    }

    [Fact]
    public async Task A_context_is_not_deleted_under_a_condition_that_speaks_of_one_document()
    {
        var (none, _, _) = Contexts();
        await _client.CreateAsync(DocumentCalls.Document(none), "x", "text/plain");
        await _client.SendAsync("DELETE", none, ifMatch: "*").RefusalAsync(HttpStatusCode.BadRequest);
        Assert.Equal<string>(["bookmark"], await _client.IdsAsync(none));
    }

    [Theory]
    [InlineData("""{"mbox":"mailto:ann@example.com"}""", """{"objectType":"Agent","name":"Ann","mbox":"mailto:ann@EXAMPLE.com"}""", true)]
    [InlineData("""{"mbox":"mailto:ann@example.com"}""", """{"mbox":"mailto:Ann@example.com"}""", false)]
    [InlineData("""{"account":{"homePage":"https://hr.example","name":"1"}}""", """{"account":{"name":"1","homePage":"https://hr.example"}}""", true)]
    [InlineData("""{"account":{"homePage":"https://hr.example","name":"1"}}""", """{"account":{"name":"2","homePage":"https://hr.example"}}""", false)]
    public async Task An_agent_is_its_identifier_however_it_is_written(string one, string other, bool same)
    {
        var path = $"/xapi/activities/state?activityId={DocumentCalls.Escape(Some.Iri("activity"))}&stateId=s&agent=";
        await _client.CreateAsync(path + DocumentCalls.Escape(one), "x", "text/plain");
        Assert.Equal(same, (await _client.GetAsync(path + DocumentCalls.Escape(other))).IsSuccessStatusCode);
    }

    private static (string None, string One, string Other) Contexts()
    {
        var context = DocumentCalls.Context(DocumentCalls.State);
        return (context, $"{context}&registration={Some.Id()}", $"{context}&registration={Some.Id()}");
    }
}
