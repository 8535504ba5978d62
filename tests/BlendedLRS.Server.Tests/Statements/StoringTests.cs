using System.Net;
using System.Text.Json.Nodes;

namespace BlendedLRS.Server.Tests.Statements;

public class StoringTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly HttpClient _client = shared.Client;

    [Fact]
    public async Task One_statement_is_answered_with_an_array_of_its_id()
    {
        var id = Some.Id();
        var response = await _client.PostStatementAsync(Some.Statement(id));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"[\"{id}\"]", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Many_statements_are_answered_with_their_ids_in_order()
    {
        Guid[] ids = [Some.Id(), Some.Id(), Some.Id()];
        Assert.Equal(ids, await _client.StoreAsync([.. ids.Select(id => Some.Statement(id))]));
    }

    [Fact]
    public async Task A_statement_without_id_gets_a_random_one_of_version_4()
    {
        var ids = await _client.StoreAsync(Some.Statement(), Some.Statement());
        Assert.NotEqual(ids[0], ids[1]);
        Assert.All(ids, id => Assert.Equal((4, true), (id.Version, (id.Variant & 0xC) == 0x8)));
        await _client.ReadStatementAsync(ids[1]);
    }

    [Fact]
    public async Task An_empty_array_is_accepted_and_stores_nothing()
    {
        var response = await _client.PostAsync(Calls.Statements, Calls.Json(" [ ] "));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("[]", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_equal_statement_may_be_sent_again_by_either_method()
    {
        var id = Some.Id();
        await _client.StoreAsync(Some.Statement(id));
        Assert.Equal(HttpStatusCode.OK, (await _client.PostStatementAsync(Some.Statement(id))).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await _client.PutStatementAsync(id, Some.Statement(id))).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await _client.PutStatementAsync(id, Some.Statement())).StatusCode);
    }

    [Fact]
    public async Task A_batch_of_new_and_known_statements_is_answered_with_all_ids_in_order()
    {
        Guid[] ids = [Some.Id(), Some.Id(), Some.Id()];
        await _client.StoreAsync(Some.Statement(ids[1]));
        Assert.Equal(ids, await _client.StoreAsync([.. ids.Select(id => Some.Statement(id))]));
    }

    [Fact]
    public async Task Another_statement_under_a_known_id_is_a_conflict_and_changes_nothing()
    {
        var id = Some.Id();
        await _client.StoreAsync(Some.Statement(id));
        var other = Some.Statement(id, verb: "http://adlnet.gov/expapi/verbs/failed");
        Assert.Contains(id.ToString(), await _client.PostStatementAsync(other).RefusalAsync(HttpStatusCode.Conflict), StringComparison.Ordinal);
        Assert.Contains(id.ToString(), await _client.PutStatementAsync(id, other).RefusalAsync(HttpStatusCode.Conflict), StringComparison.Ordinal);
        Assert.Equal(Some.Verb, (await _client.ReadStatementAsync(id))["verb"]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_batch_with_a_conflict_stores_nothing()
    {
        var (known, fresh) = (Some.Id(), Some.Id());
        await _client.StoreAsync(Some.Statement(known));
        var batch = new JsonArray(Some.Statement(fresh), Some.Statement(known, mbox: "mailto:other@example.com"));
        await _client.PostStatementAsync(batch).RefusalAsync(HttpStatusCode.Conflict);
        await _client.GetStatementAsync(fresh).RefusalAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_batch_with_an_invalid_statement_stores_nothing_and_says_where()
    {
        var fresh = Some.Id();
        var batch = new JsonArray(Some.Statement(fresh), Some.Statement(mbox: "anna"));
        var text = await _client.PostStatementAsync(batch).RefusalAsync(HttpStatusCode.BadRequest);
        Assert.Contains("Pointer: /1/actor/mbox\n", text, StringComparison.Ordinal);
        Assert.Contains("Requirement: xAPI Data 2.4.2", text, StringComparison.Ordinal);
        await _client.GetStatementAsync(fresh).RefusalAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task One_id_twice_in_a_batch_is_refused_whatever_its_case()
    {
        var id = Some.Id();
        var again = Some.Statement();
        again["id"] = id.ToString().ToUpperInvariant();
        var text = await _client.PostStatementAsync(new JsonArray(Some.Statement(id), again)).RefusalAsync(HttpStatusCode.BadRequest);
        Assert.Contains("Pointer: /1/id\n", text, StringComparison.Ordinal);
        await _client.GetStatementAsync(id).RefusalAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Put_stores_under_the_id_of_the_request()
    {
        var id = Some.Id();
        var response = await _client.PutStatementAsync(id, Some.Statement());
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(0, response.Content.Headers.ContentLength ?? 0);
        Assert.Equal(id.ToString(), (await _client.ReadStatementAsync(id))["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Put_refuses_another_id_in_the_body()
    {
        var text = await _client.PutStatementAsync(Some.Id(), Some.Statement(Some.Id())).RefusalAsync(HttpStatusCode.BadRequest);
        Assert.Contains("Pointer: /id\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?statementId=1")]
    [InlineData("?statementId={00000000-0000-4000-8000-000000000000}")]
    public async Task Put_needs_a_statement_id(string query) =>
        await _client.PutAsync(Calls.Statements + query, Calls.Json(Some.Statement().ToJsonString())).RefusalAsync(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("[]")]
    [InlineData("""[{"actor":{"mbox":"mailto:a@b.nl"},"verb":{"id":"http://v.nl"},"object":{"id":"http://o.nl"}}]""")]
    public async Task Put_takes_no_array(string body) =>
        await _client.PutAsync($"{Calls.Statements}?statementId={Some.Id()}", Calls.Json(body)).RefusalAsync(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Of_twenty_clients_that_post_different_statements_under_one_id_exactly_one_wins()
    {
        var id = Some.Id();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => _client.PostStatementAsync(Some.Statement(id, mbox: $"mailto:{i}@example.com"))));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(19, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        await shared.Server.WaitForProjectionsAsync();
        var winner = await _client.ReadStatementAsync(id);
        var mbox = winner["actor"]!["mbox"]!.GetValue<string>();
        Assert.Equal([id], (await _client.ListAsync("agent=" + Uri.EscapeDataString(Some.Agent(mbox)))).Ids);
    }

    [Fact]
    public async Task Twenty_clients_that_post_the_same_statement_all_succeed_and_it_is_stored_once()
    {
        var (id, mbox) = (Some.Id(), "mailto:same@example.com");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _client.PostStatementAsync(Some.Statement(id, mbox))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        await shared.Server.WaitForProjectionsAsync();
        Assert.Equal([id], (await _client.ListAsync("agent=" + Uri.EscapeDataString(Some.Agent(mbox)))).Ids);
    }
}
