using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Xapi.Tests.Contexts;

/// <summary>contextAgents and contextGroups of 2.0 (IEEE 9274.1.1 4.2.2.5).</summary>
public sealed class RelatedActorRuleTests
{
    private const string Section = "IEEE 9274.1.1 4.2.2.5";
    private const string Agent = "{'objectType':'Agent','mbox':'mailto:m@example.com'}";
    private const string Group = "{'objectType':'Group','mbox':'mailto:g@example.com'}";

    [Theory]
    [InlineData(Section, "contextAgents", "{}", "")]
    [InlineData(Section, "contextAgents", "['a']", "/0")]
    [InlineData("Data 2.2", "contextAgents", "[null]", "/0")]
    [InlineData(Section, "contextAgents", "[{'objectType':'contextAgent'}]", "/0")]
    [InlineData(Section, "contextAgents", "[{'agent':" + Agent + "}]", "/0")]
    [InlineData(Section, "contextAgents", "[{'objectType':'contextagent','agent':" + Agent + "}]", "/0/objectType")]
    [InlineData(Section, "contextAgents", "[{'objectType':'contextAgent','agent':" + Group + "}]", "/0/agent/objectType")]
    [InlineData(Section, "contextAgents", "[{'objectType':'contextAgent','agent':'a'}]", "/0/agent")]
    [InlineData("Data 2.4.2.1", "contextAgents", "[{'objectType':'contextAgent','agent':{'name':'a'}}]", "/0/agent")]
    [InlineData(Section, "contextAgents", "[{'objectType':'contextAgent','agent':" + Agent + ",'relevantTypes':[]}]", "/0/relevantTypes")]
    [InlineData(Section, "contextAgents", "[{'objectType':'contextAgent','agent':" + Agent + ",'relevantTypes':'a:b'}]", "/0/relevantTypes")]
    [InlineData(Section, "contextAgents", "[{'objectType':'contextAgent','agent':" + Agent + ",'relevantTypes':['a:b','abc']}]", "/0/relevantTypes/1")]
    [InlineData("Data 2.2", "contextAgents", "[{'objectType':'contextAgent','agent':" + Agent + ",'group':" + Group + "}]", "/0/group")]
    [InlineData(Section, "contextGroups", "[{'objectType':'contextAgent','group':" + Group + "}]", "/0/objectType")]
    [InlineData(Section, "contextGroups", "[{'objectType':'contextGroup'}]", "/0")]
    [InlineData(Section, "contextGroups", "[{'objectType':'contextGroup','group':{'mbox':'mailto:g@example.com'}}]", "/0/group")]
    [InlineData(Section, "contextGroups", "[{'objectType':'contextGroup','group':" + Agent + "}]", "/0/group/objectType")]
    [InlineData("Data 2.2", "contextGroups", "[{'objectType':'contextGroup','agent':" + Agent + "}]", "/0/agent")]
    [InlineData(Section, "contextGroups", "[{'objectType':'contextGroup','group':" + Group + ",'relevantTypes':[]}]", "/0/relevantTypes")]
    public void Refused(string requirement, string property, string value, string below)
    {
        Judge.Refuses(requirement, $"/context/{property}{below}", Some.Changed(Some.Minimal, ($"/context/{property}", value)), XapiVersion.V200);
        Judge.Refuses(requirement, $"/object/context/{property}{below}", Some.Changed(Some.WithSubStatement, ($"/object/context/{property}", value)), XapiVersion.V200);
    }

    [Fact]
    public void Accepted_and_outlined()
    {
        StatementOutline outline = Judge.Outline(
            Some.Changed(
                Some.Minimal,
                ("/context/contextAgents", "[{'objectType':'contextAgent','agent':" + Agent + ",'relevantTypes':['https://example.com/roles/mentor']}]"),
                ("/context/contextGroups", "[{'objectType':'contextGroup','group':{'objectType':'Group','member':[" + Agent + "]}},{'group':" + Group + ",'objectType':'contextGroup'}]")),
            XapiVersion.V200);
        Assert.Equal(
            ["Actor mbox|mailto:ann@example.com", "ContextAgent mbox|mailto:m@example.com", "ContextGroup mbox|mailto:m@example.com", "ContextGroup mbox|mailto:g@example.com"],
            outline.Actors.Select(actor => $"{actor.Place} {actor.Ifi}"),
            StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("'1.0.0'")]
    [InlineData("'1.0'")]
    [InlineData("'2.0.0'")]
    [InlineData("'2.0.1'")]
    public void The_versions_of_both_lines_are_accepted_under_2_0(string version) => Judge.Accepts(Some.Statement(("/version", version)), XapiVersion.V200);

    [Theory]
    [InlineData("'1.1.0'")]
    [InlineData("'2.1.0'")]
    [InlineData("'3.0.0'")]
    public void Others_are_not(string version) => Judge.Refuses("Data 2.4.10", "/version", Some.Statement(("/version", version)), XapiVersion.V200);

    [Theory]
    [InlineData("'2026-03-01T09:30:00'")]
    [InlineData("'2026-03-01T09:30Z'")]
    [InlineData("'2026-03-01T09:30:00+0100'")]
    public void Timestamps_are_those_of_RFC_3339_under_2_0(string timestamp)
    {
        Judge.Accepts(Some.Statement(("/timestamp", timestamp)));
        Judge.Refuses("Data 4.5", "/timestamp", Some.Statement(("/timestamp", timestamp)), XapiVersion.V200);
    }
}
