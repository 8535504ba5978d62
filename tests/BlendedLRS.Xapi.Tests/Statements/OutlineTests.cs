using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Xapi.Tests.Statements;

public sealed class OutlineTests
{
    [Fact]
    public void The_fullest_Statement_is_outlined_whole()
    {
        StatementOutline outline = Judge.Outline(Some.Utf8(Some.Full));
        Assert.Equal(Guid.Parse("12345678-1234-5678-1234-567812345678"), outline.Id);
        Assert.Equal(new Iri("http://adlnet.gov/expapi/verbs/completed"), outline.Verb);
        Assert.Equal(ObjectKind.Activity, outline.ObjectKind);
        Assert.Null(outline.StatementRef);
        Assert.False(outline.IsVoiding);
        Assert.Equal(Guid.Parse("ec531277-b57b-4c15-8d91-d292c5b2b8f7"), outline.Registration);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 9, 30, 0, 123, TimeSpan.Zero), outline.Timestamp);
        Assert.Equal("1.0.0", outline.Version);
        Assert.Equal(
            [
                "Member account|https://example.com|ann", "Actor mbox|mailto:team@example.com", "Instructor mbox|mailto:ina@example.com",
                "Team openid|https://example.com/t", "Authority account|https://example.com|lms",
            ],
            outline.Actors.Select(actor => $"{actor.Place} {actor.Ifi}"),
            StringComparer.Ordinal);
        Assert.Equal(
            ["Object https://example.com/a", "Parent https://example.com/p", "Grouping https://example.com/g", "Category https://example.com/c"],
            outline.Activities.Select(activity => $"{activity.Place} {activity.Id}"),
            StringComparer.Ordinal);
    }

    [Fact]
    public void The_least_Statement_leaves_the_rest_open()
    {
        StatementOutline outline = Judge.Outline(Some.Utf8(Some.Minimal));
        Assert.Equal((null, null, null, null), (outline.Id, outline.Registration, outline.Timestamp, outline.Version));
        Assert.Empty(outline.AttachmentsToReceive);
    }

    [Fact]
    public void What_stands_in_a_SubStatement_counts_as_that_and_nothing_of_it_as_the_Statements_own()
    {
        StatementOutline outline = Judge.Outline(
            Some.Changed(
                Some.WithSubStatement,
                ("/object/context/registration", "'ec531277-b57b-4c15-8d91-d292c5b2b8f7'"),
                ("/object/object", "{'objectType':'StatementRef','id':'6690e6c9-3ef0-4ed3-8b37-7f3964730bee'}"),
                ("/context/contextActivities/parent", "{'id':'https://example.com/own'}")));
        Assert.Equal((null, null, null), (outline.StatementRef, outline.Registration, outline.Timestamp));
        Assert.Equal("http://example.com/planned", outline.Verb.Value);
        Assert.Equal(
            ["Actor mbox|mailto:ann@example.com", "SubStatement mbox|mailto:bob@example.com"], outline.Actors.Select(a => $"{a.Place} {a.Ifi}"), StringComparer.Ordinal);
        Assert.Equal(
            ["SubStatement https://example.com/p", "Parent https://example.com/own"], outline.Activities.Select(a => $"{a.Place} {a.Id}"), StringComparer.Ordinal);
    }

    [Fact]
    public void Members_of_a_team_count_as_the_team_and_anonymous_Groups_not_at_all()
    {
        const string Member = "{'mbox_sha1sum':'EBD31E95054c018b10727ccffd2ef2ec3a016ee9'}";
        StatementOutline outline = Judge.Outline(
            Some.Changed(
                Some.Minimal,
                ("/object", "{'member':[" + Member + "],'objectType':'Group'}"),
                ("/context/team", "{'member':[" + Member + "],'objectType':'Group'}")));
        Assert.Equal(
            ["Actor", "Member", "Team"], outline.Actors.Select(a => a.Place.ToString()), StringComparer.Ordinal);
        Assert.Equal("mbox_sha1sum|ebd31e95054c018b10727ccffd2ef2ec3a016ee9", outline.Actors[1].Ifi.Key);
    }

    [Fact]
    public void Escapes_are_undone_in_what_is_outlined()
    {
        StatementOutline outline = Judge.Outline(Some.Utf8(Some.Minimal.Replace("http://adlnet.gov", "http:\\/\\/\\u0061dlnet.gov", StringComparison.Ordinal)));
        Assert.Equal("http://adlnet.gov/expapi/verbs/completed", outline.Verb.Value);
    }

    [Fact]
    public void An_account_name_with_half_a_character_identifies_no_one() =>
        Judge.Refuses(
            "Data 2.4.2.4",
            "/actor/account/name",
            Some.Utf8("{'actor':{'account':{'homePage':'a:b','name':'\\ud800'}},'verb':{'id':'a:b'},'object':{'id':'a:b'}}"));
}
