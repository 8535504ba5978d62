namespace BlendedLRS.Xapi.Tests.Actors;

/// <summary>The rules of Agents and Groups (Data 2.4.2), held at every place where a Statement has one.</summary>
public sealed class ActorRuleTests
{
    // Place, whether it takes an Agent, whether it takes a Group, and of the latter an identified one.
    private static readonly (string Base, string Place, bool Agent, bool Group, bool Identified)[] Places =
    [
        (Some.Minimal, "/actor", true, true, true),
        (Some.Minimal, "/object", true, true, true),
        (Some.Minimal, "/authority", true, false, false),
        (Some.Minimal, "/context/instructor", true, true, true),
        (Some.Minimal, "/context/team", false, true, true),
        (Some.Full, "/actor/member/0", true, false, false),
        (Some.WithSubStatement, "/object/actor", true, true, true),
        (Some.WithSubStatement, "/object/object", true, true, true),
        (Some.WithSubStatement, "/object/context/instructor", true, true, true),
        (Some.WithSubStatement, "/object/context/team", false, true, true),
    ];

    private static readonly (string Requirement, string Agent, string Below)[] BadAgents =
    [
        ("Data 2.4.2.1", "{'objectType':'Agent'}", ""),
        ("Data 2.4.2.1", "{'objectType':'Agent','name':'Ann'}", ""),
        ("Data 2.4.2.1", "{'objectType':'Agent','mbox':'mailto:a@example.com','openid':'https://example.com/a'}", "/openid"),
        ("Data 2.4.2.1", "{'objectType':'Agent','mbox':'mailto:a@example.com','account':{'homePage':'https://example.com','name':'a'}}", "/account"),
        ("Data 2.4.2.1", "{'mbox_sha1sum':'ebd31e95054c018b10727ccffd2ef2ec3a016ee9','mbox':'mailto:a@example.com','objectType':'Agent'}", "/mbox"),
        ("Data 2.4.2.3", "{'objectType':'Agent','mbox':'a@example.com'}", "/mbox"),
        ("Data 2.4.2.3", "{'objectType':'Agent','mbox':'mailto:example.com'}", "/mbox"),
        ("Data 2.4.2.3", "{'objectType':'Agent','mbox':7}", "/mbox"),
        ("Data 2.4.2.3", "{'objectType':'Agent','mbox_sha1sum':'abc'}", "/mbox_sha1sum"),
        ("Data 2.4.2.3", "{'objectType':'Agent','mbox_sha1sum':'zbd31e95054c018b10727ccffd2ef2ec3a016ee9'}", "/mbox_sha1sum"),
        ("Data 2.4.2.3", "{'objectType':'Agent','mbox_sha1sum':{}}", "/mbox_sha1sum"),
        ("Data 2.4.2.3", "{'objectType':'Agent','openid':'example.com'}", "/openid"),
        ("Data 2.4.2.3", "{'objectType':'Agent','openid':'https://exämple.com/'}", "/openid"),
        ("Data 2.4.2.3", "{'objectType':'Agent','openid':false}", "/openid"),
        ("Data 2.4.2.4", "{'objectType':'Agent','account':'ann'}", "/account"),
        ("Data 2.4.2.4", "{'objectType':'Agent','account':{}}", "/account"),
        ("Data 2.4.2.4", "{'objectType':'Agent','account':{'name':'a'}}", "/account"),
        ("Data 2.4.2.4", "{'objectType':'Agent','account':{'homePage':'https://example.com'}}", "/account"),
        ("Data 2.4.2.4", "{'objectType':'Agent','account':{'homePage':'example.com','name':'a'}}", "/account/homePage"),
        ("Data 2.4.2.4", "{'objectType':'Agent','account':{'homePage':'https://example.com','name':1}}", "/account/name"),
        ("Data 2.2", "{'objectType':'Agent','account':{'homepage':'https://example.com','name':'a'}}", "/account/homepage"),
        ("Data 2.2", "{'objectType':'Agent','account':{'homePage':'https://example.com','name':null}}", "/account/name"),
        ("Data 2.2", "{'objectType':'Agent','mbox':null}", "/mbox"),
    ];

    private static readonly (string Requirement, string Group, string Below)[] BadGroups =
    [
        ("Data 2.4.2.2", "{'objectType':'Group'}", ""),
        ("Data 2.4.2.2", "{'objectType':'Group','name':'Team'}", ""),
        ("Data 2.4.2.2", "{'objectType':'Group','member':[]}", "/member"),
        ("Data 2.4.2.2", "{'objectType':'Group','member':{}}", "/member"),
        ("Data 2.4.2.2", "{'objectType':'Group','member':['mailto:a@example.com']}", "/member/0"),
        ("Data 2.4.2.2", "{'objectType':'Group','member':[{'mbox':'mailto:a@example.com'},{'objectType':'Group','mbox':'mailto:b@example.com'}]}", "/member/1/objectType"),
        ("Data 2.4.2.1", "{'objectType':'Group','member':[{'mbox':'mailto:a@example.com'},{'name':'b'}]}", "/member/1"),
        ("Data 2.4.2.3", "{'objectType':'Group','member':[{'mbox':'a@example.com'}]}", "/member/0/mbox"),
        ("Data 2.4.2.2", "{'objectType':'Group','mbox':'mailto:a@example.com','openid':'https://example.com/a'}", "/openid"),
        ("Data 2.4.2.3", "{'objectType':'Group','mbox':'nobody'}", "/mbox"),
        ("Data 2.2", "{'objectType':'Group','member':[null]}", "/member/0"),
        ("Data 2.2", "{'objectType':'Group','member':[{'mbox':'mailto:a@example.com','Name':'A'}]}", "/member/0/Name"),
    ];

    private static readonly string[] GoodAgents =
    [
        "{'objectType':'Agent','mbox':'mailto:a@example.com'}",
        "{'mbox':'mailto:a@example.com','name':'','objectType':'Agent'}",
        "{'objectType':'Agent','mbox':'mailto:te`st+1@sub.exämple.horse'}",
        "{'objectType':'Agent','mbox_sha1sum':'EBD31e95054c018b10727ccffd2ef2ec3a016ee9'}",
        "{'objectType':'Agent','openid':'https://example.com/~a?b=%20'}",
        "{'objectType':'Agent','account':{'name':'','homePage':'course-v1:edX'}}",
    ];

    private static readonly string[] GoodGroups =
    [
        "{'objectType':'Group','member':[{'mbox':'mailto:a@example.com'},{'objectType':'Agent','openid':'https://example.com/a'}]}",
        "{'member':[{'mbox':'mailto:a@example.com'},{'mbox':'mailto:b@example.com'}],'objectType':'Group'}",
    ];

    private static readonly string[] GoodIdentifiedGroups =
    [
        "{'objectType':'Group','mbox':'mailto:a@example.com'}",
        "{'mbox':'mailto:a@example.com','name':'T','member':[],'objectType':'Group'}",
        "{'objectType':'Group','account':{'homePage':'https://example.com','name':'t'},'member':[{'mbox':'mailto:b@example.com'}]}",
    ];

    public static TheoryData<string, string, string, string, string> Bad()
    {
        var cases = new TheoryData<string, string, string, string, string>();
        foreach (var place in Places)
        {
            foreach ((string requirement, string actor, string below) in (place.Agent ? BadAgents : []).Concat(place.Group ? BadGroups : []))
            {
                cases.Add(place.Base, place.Place, requirement, actor, place.Place + below);
            }
        }

        return cases;
    }

    public static TheoryData<string, string, string> Good()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var place in Places)
        {
            string[] actors = [.. place.Agent ? GoodAgents : [], .. place.Group ? GoodGroups : [], .. place.Identified ? GoodIdentifiedGroups : []];
            foreach (string actor in actors)
            {
                cases.Add(place.Base, place.Place, actor);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_actor_is_refused_where_it_is_bad(string statement, string place, string requirement, string actor, string pointer) =>
        Judge.Refuses(requirement, pointer, Some.Changed(statement, (place, actor)));

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_actor_is_accepted_at_every_place(string statement, string place, string actor) => Judge.Accepts(Some.Changed(statement, (place, actor)));

    [Theory]
    [InlineData("Data 2.4.2", "/actor", "'ann'", "/actor")]
    [InlineData("Data 2.4.2", "/actor", "[]", "/actor")]
    [InlineData("Data 2.2", "/actor", "null", "/actor")]
    [InlineData("Data 2.4.2", "/actor/objectType", "'agent'", "/actor/objectType")]
    [InlineData("Data 2.4.2", "/actor/objectType", "'Activity'", "/actor/objectType")]
    [InlineData("Data 2.4.2", "/actor/objectType", "1", "/actor/objectType")]
    [InlineData("Data 2.4.2.2", "/actor/name", "{'en':'Team'}", "/actor/name")]
    [InlineData("Data 2.4.2.1", "/actor/objectType", "'Agent'", "/actor/member")]
    [InlineData("Data 2.4.2.1", "/actor/objectType", "-", "/actor/member")]
    [InlineData("Data 2.2", "/actor/mBox", "'mailto:a@example.com'", "/actor/mBox")]
    [InlineData("Data 2.4.6", "/context/team", "{'mbox':'mailto:t@example.com'}", "/context/team")]
    [InlineData("Data 2.4.6", "/context/team", "{'objectType':'Agent','mbox':'mailto:t@example.com'}", "/context/team/objectType")]
    [InlineData("Data 2.4.6", "/context/team", "'t'", "/context/team")]
    [InlineData("Data 2.4.6", "/context/instructor", "true", "/context/instructor")]
    public void What_only_one_place_says(string requirement, string place, string value, string pointer) =>
        Judge.Refuses(requirement, pointer, Some.Statement((place, value)));
}
