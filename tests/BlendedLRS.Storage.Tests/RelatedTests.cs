using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Tests.Stores;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Storage.Tests;

/// <summary>Every place where the standard lets <c>agent</c>, <c>related_agents</c> and <c>related_activities</c> find (xAPI-Communication 2.1.3, 2.0: contextAgents and contextGroups).</summary>
public sealed class RelatedTests
{
    private const string Eve = """{"mbox":"mailto:eve@example.org"}""";
    private const string Ann = """{"mbox":"mailto:ann@example.org"}""";
    private const string Verb = """{"id":"http://example.org/verbs/did"}""";
    private const string Course = """{"id":"http://example.org/course"}""";
    private const string Wanted = """{"id":"http://example.org/wanted"}""";

    private static readonly StatementQuery OfEve = new() { Limit = 100, Agent = Ifi.Mbox("mailto:eve@example.org") };
    private static readonly StatementQuery OfWanted = new() { Limit = 100, Activity = new Iri("http://example.org/wanted") };

    public static TheoryData<StoreKind, string, bool> AgentPlaces => Each(
        (Statement(Eve, Course), true),
        (Statement(Ann, """{"objectType":"Agent","mbox":"mailto:eve@example.org"}"""), true),
        (Statement($$$$"""{"objectType":"Group","member":[{{{{Ann}}}},{{{{Eve}}}}]}""", Course), true),
        (Statement(Ann, $$$$"""{"objectType":"Group","mbox":"mailto:team@example.org","member":[{{{{Eve}}}}]}"""), true),
        (Statement(Ann, Course, $$$$"""{"instructor":{{{{Eve}}}}}"""), false),
        (Statement(Ann, Course, $$$$"""{"instructor":{"objectType":"Group","member":[{{{{Eve}}}}]}}"""), false),
        (Statement(Ann, Course, """{"team":{"objectType":"Group","mbox":"mailto:eve@example.org"}}"""), false),
        (Statement(Ann, Course, $$$$"""{"team":{"objectType":"Group","mbox":"mailto:team@example.org","member":[{{{{Eve}}}}]}}"""), false),
        (Statement(Ann, Course, $$$$"""{"contextAgents":[{"objectType":"contextAgent","agent":{{{{Eve}}}}}]}"""), false),
        (Statement(Ann, Course, $$$$"""{"contextGroups":[{"objectType":"contextGroup","group":{"objectType":"Group","member":[{{{{Eve}}}}]}}]}"""), false),
        (Statement(Ann, Sub(Eve, Course)), false),
        (Statement(Ann, Sub(Ann, """{"objectType":"Agent","mbox":"mailto:eve@example.org"}""")), false),
        (Statement(Ann, Sub($$$$"""{"objectType":"Group","member":[{{{{Eve}}}}]}""", Course)), false),
        (Statement(Ann, Sub(Ann, Course, $$$$"""{"instructor":{{{{Eve}}}}}""")), false),
        (Statement(Ann, Sub(Ann, Course, $$$$"""{"team":{"objectType":"Group","member":[{{{{Eve}}}}]}}""")), false));

    public static TheoryData<StoreKind, string, bool> ActivityPlaces => Each(
        (Statement(Ann, Wanted), true),
        (Statement(Ann, Course, $$$$"""{"contextActivities":{"parent":[{{{{Wanted}}}}]}}"""), false),
        (Statement(Ann, Course, $$$$"""{"contextActivities":{"grouping":[{{{{Course}}}},{{{{Wanted}}}}]}}"""), false),
        (Statement(Ann, Course, $$$$"""{"contextActivities":{"category":{{{{Wanted}}}}}}"""), false),
        (Statement(Ann, Course, $$$$"""{"contextActivities":{"other":[{{{{Wanted}}}}]}}"""), false),
        (Statement(Ann, Sub(Ann, Wanted)), false),
        (Statement(Ann, Sub(Ann, Course, $$$$"""{"contextActivities":{"parent":[{{{{Wanted}}}}]}}""")), false));

    [Theory, MemberData(nameof(AgentPlaces))]
    public Task An_agent_is_found_in_each_place(StoreKind kind, string json, bool isFoundWithoutRelated) =>
        AssertAsync(kind, json, isFoundWithoutRelated, OfEve, OfEve with { RelatedAgents = true });

    [Theory, MemberData(nameof(ActivityPlaces))]
    public Task An_activity_is_found_in_each_place(StoreKind kind, string json, bool isFoundWithoutRelated) =>
        AssertAsync(kind, json, isFoundWithoutRelated, OfWanted, OfWanted with { RelatedActivities = true });

    [Theory, EveryStore]
    public async Task The_authority_of_the_credential_is_a_related_agent_and_a_sent_one_is_not(StoreKind kind)
    {
        await using var store = kind.Open();
        var statement = Some.Raw($$$$"""{"actor":{{{{Ann}}}},"verb":{{{{Verb}}}},"object":{{{{Course}}}},"authority":{{{{Eve}}}}}""");
        await store.AppendAsync(statement);
        await store.IndexAsync();
        Assert.Empty(await store.SearchIdsAsync(OfEve with { RelatedAgents = true }));
        var key = OfEve with { Agent = Ifi.Account("http://lrs.example", "key-1") };
        Assert.Empty(await store.SearchIdsAsync(key));
        Assert.Equal([statement.Id], await store.SearchIdsAsync(key with { RelatedAgents = true }));
        Assert.Equal([statement.Id], await store.SearchIdsAsync(key with { RelatedAgents = true, Verb = new Iri("http://example.org/verbs/did"), Ascending = true }));
    }

    [Theory, EveryStore]
    public async Task Members_of_an_authority_are_related_agents(StoreKind kind)
    {
        await using var store = kind.Open();
        var origin = Some.Origin with { Authority = $$$$"""{"objectType":"Group","member":[{"account":{"homePage":"http://lrs.example","name":"app"}},{{{{Eve}}}}]}""" };
        var statement = Some.Statement();
        await store.Log.AppendAsync([statement], origin, CancellationToken.None);
        await store.IndexAsync();
        Assert.Empty(await store.SearchIdsAsync(OfEve));
        Assert.Equal([statement.Id], await store.SearchIdsAsync(OfEve with { RelatedAgents = true }));
    }

    [Theory, EveryStore]
    public async Task Only_statements_of_an_authority_are_found_where_it_is_asked_for(StoreKind kind)
    {
        await using var store = kind.Open();
        var (mine, others) = (Some.Statement(), Some.Statement());
        var me = Some.Origin with { Authority = Eve };
        var erred = Some.Statement(verb: "http://example.org/verbs/erred");
        var mineAboutOthers = Some.About(erred.Id);
        await store.AppendAsync(others, Some.About(mine.Id), erred);
        await store.Log.AppendAsync([mineAboutOthers, mine], me, CancellationToken.None);
        await store.IndexAsync();
        var query = new StatementQuery { Limit = 10, Authority = Eve };
        Assert.Equal([mine.Id, mineAboutOthers.Id], await store.SearchIdsAsync(query));
        Assert.Equal([mine.Id], await store.SearchIdsAsync(query with { Verb = new Iri(Some.Completed) }));

        // What others say is not told by what refers to it.
        Assert.Empty(await store.SearchIdsAsync(query with { Verb = new Iri("http://example.org/verbs/erred") }));
        Assert.Empty(await store.SearchIdsAsync(query with { Authority = Ann }));
    }

    private static async Task AssertAsync(StoreKind kind, string json, bool isFoundWithoutRelated, StatementQuery plain, StatementQuery related)
    {
        await using var store = kind.Open();
        var statement = Some.Raw(json) with { Version = "2.0.0" };
        var about = Some.About(statement.Id);
        await store.AppendAsync(Some.Statement(), statement, about, Some.Statement());
        await store.IndexAsync();
        Guid[] both = [about.Id, statement.Id];
        Assert.Equal(isFoundWithoutRelated ? both : [], await store.SearchIdsAsync(plain));
        Assert.Equal(both, await store.SearchIdsAsync(related));
        Assert.Equal([statement.Id], await store.SearchIdsAsync(related with { Limit = 1, Ascending = true }));
        Assert.Equal([about.Id, statement.Id], await store.SearchIdsAsync(related with { Verb = new Iri("http://example.org/verbs/did") }));
        Assert.Empty(await store.SearchIdsAsync(related with { Verb = new Iri(Some.Completed) }));
    }

    private static TheoryData<StoreKind, string, bool> Each(params (string Json, bool IsFoundWithoutRelated)[] places)
    {
        var data = new TheoryData<StoreKind, string, bool>();
        foreach (var kind in StoreKind.All)
        {
            foreach (var (json, isFound) in places)
            {
                data.Add(kind, json, isFound);
            }
        }

        return data;
    }

    private static string Statement(string actor, string target, string? context = null) =>
        $$$$"""{"actor":{{{{actor}}}},"verb":{{{{Verb}}}},"object":{{{{target}}}}{{{{(context is null ? "" : ",\"context\":" + context)}}}}}""";

    private static string Sub(string actor, string target, string? context = null) =>
        $$$$"""{"objectType":"SubStatement",{{{{Statement(actor, target, context)[1..]}}}}""";
}
