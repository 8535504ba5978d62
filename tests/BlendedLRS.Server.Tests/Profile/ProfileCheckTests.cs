using System.Net;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Tests.Security;
using BlendedLRS.Storage.Facts;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Profile;

/// <summary>Who says that a Statement follows our profile and comes by a channel of people is held to it; of all others the fact tells.</summary>
public sealed class ProfileCheckTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const string Base = "http://localhost:8080";
    private const string Reflected = Base + "/verbs/reflected";
    private const string Moment = Base + "/activities/learning-moment";
    private const string Goal = "http://id.tincanapi.com/activitytype/goal";

    [Theory]
    [InlineData(SourceKind.Capture)]
    [InlineData(SourceKind.Chat)]
    [InlineData(SourceKind.Email)]
    public async Task An_entry_that_breaks_the_profile_is_refused_with_place_and_reason_and_nothing_is_stored(SourceKind source)
    {
        using var client = await ClientOfAsync(source);
        var kept = Entry(Reflected, Moment);
        var broken = Entry(Reflected, Moment);
        broken.Remove("timestamp");
        var text = await client.PostStatementAsync(broken.DeepClone()).RefusalAsync(HttpStatusCode.BadRequest);
        Assert.Contains("Requirement: xAPI Profile\nPointer: /timestamp\n", text, StringComparison.Ordinal);
        Assert.Contains(Base + "/templates/reflection", text, StringComparison.Ordinal);

        var many = await client.PostStatementAsync(new JsonArray(kept.DeepClone(), broken.DeepClone())).RefusalAsync(HttpStatusCode.BadRequest);
        Assert.Contains("Pointer: /1/timestamp\n", many, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await shared.Client.GetStatementAsync(IdOf(kept))).StatusCode);
        await client.PutStatementAsync(IdOf(broken), broken.DeepClone()).RefusalAsync(HttpStatusCode.BadRequest);
        Assert.Equal([IdOf(kept)], await client.StoreAsync(kept));
    }

    [Fact]
    public async Task What_fits_no_template_is_refused_and_without_the_category_nothing_is()
    {
        using var client = await ClientOfAsync(SourceKind.Capture);
        var entry = Entry("http://adlnet.gov/expapi/verbs/imported", Moment);
        Assert.Contains("Pointer: /verb/id\n", await client.PostStatementAsync(entry.DeepClone()).RefusalAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        entry["context"]!["contextActivities"]!.AsObject().Remove("category");
        Assert.Equal([IdOf(entry)], await client.StoreAsync(entry));
    }

    [Fact]
    public async Task An_approval_is_of_a_goal_be_it_in_the_log_or_in_the_same_request()
    {
        using var client = await ClientOfAsync(SourceKind.Capture);
        var goal = Entry("http://id.tincanapi.com/verb/defined", Goal);
        var reflection = Entry(Reflected, Moment);
        await client.StoreAsync(reflection);
        var text = await client.PostStatementAsync(Approval(IdOf(reflection))).RefusalAsync(HttpStatusCode.BadRequest);
        Assert.Contains("Pointer: /object\n", text, StringComparison.Ordinal);
        var other = Entry(Reflected, Moment);
        await client.PostStatementAsync(new JsonArray(other.DeepClone(), Approval(IdOf(other)))).RefusalAsync(HttpStatusCode.BadRequest);

        await client.StoreAsync(goal, Approval(IdOf(goal)));
        await client.StoreAsync(Approval(IdOf(goal)));
        await client.StoreAsync(Approval(Some.Id()));
    }

    [Theory]
    [InlineData(SourceKind.Lms)]
    [InlineData(SourceKind.Content)]
    [InlineData(SourceKind.Unbound)]
    public async Task What_comes_from_elsewhere_is_stored_and_its_fact_tells(SourceKind source)
    {
        using var client = await ClientOfAsync(source);
        var kept = Entry(Reflected, Moment);
        var broken = Entry(Reflected, Moment);
        broken.Remove("timestamp");
        await client.StoreAsync(kept, broken);
        await shared.Server.WaitForProjectionsAsync();
        var evidence = new Dictionary<Guid, IReadOnlyList<string>>();
        await foreach (var fact in shared.Server.Services.GetRequiredService<IFactQueries>().ReadAllAsync(CancellationToken.None))
        {
            evidence[fact.StatementId] = fact.Evidence;
        }

        Assert.Contains("profile=reflection", evidence[IdOf(kept)]);
        Assert.Contains("profile-broken=reflection: $.timestamp", evidence[IdOf(broken)]);
    }

    private async Task<HttpClient> ClientOfAsync(SourceKind source) => shared.Server.NewClient(await shared.Server.AddKeyAsync(source, "all"), TestKeys.Secret);

    private static Guid IdOf(JsonObject statement) => Guid.Parse(statement["id"]!.GetValue<string>());

    private static JsonObject Entry(string verb, string type)
    {
        var statement = Some.Statement(Some.Id(), verb: verb, activity: Some.Iri("moments"));
        statement["object"]!["definition"] = new JsonObject { ["type"] = type };
        statement["timestamp"] = "2026-03-02T09:30:00Z";
        statement["context"] = new JsonObject
        {
            ["contextActivities"] = new JsonObject { ["category"] = new JsonArray(new JsonObject { ["id"] = Base + "/v0.1" }) },
            ["extensions"] = new JsonObject { [Base + "/ext/visibility"] = "organisation", [Base + "/ext/channel"] = "web" },
        };
        return statement;
    }

    private static JsonObject Approval(Guid id)
    {
        var approval = Entry("http://activitystrea.ms/schema/1.0/approve", Goal);
        approval["object"] = new JsonObject { ["objectType"] = "StatementRef", ["id"] = id.ToString() };
        return approval;
    }
}
