using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using BlendedLRS.Xapi.Forms;

namespace BlendedLRS.Xapi.Tests.Forms;

/// <summary><c>format=ids</c>.</summary>
public sealed class IdsFormTests
{
    [Fact]
    public void Of_a_full_Statement_only_what_identifies_stays()
    {
        JsonNode ids = Of(Some.Utf8(Some.Full));
        AssertJson("{'objectType':'Group','mbox':'mailto:team@example.com'}", ids["actor"]);
        AssertJson("{'id':'http://adlnet.gov/expapi/verbs/completed'}", ids["verb"]);
        AssertJson("{'id':'https://example.com/a'}", ids["object"]);
        AssertJson("{'objectType':'Agent','account':{'homePage':'https://example.com','name':'lms'}}", ids["authority"]);
        JsonNode full = JsonNode.Parse(Some.Utf8(Some.Full))!;
        foreach (string kept in new[] { "result", "timestamp", "stored", "version", "attachments", "id" })
        {
            Assert.True(JsonNode.DeepEquals(full[kept], ids[kept]), kept);
        }

        Assert.True(JsonNode.DeepEquals(full["context"]!["contextActivities"], ids["context"]!["contextActivities"]));
    }

    [Fact]
    public void An_anonymous_Group_keeps_its_members_with_what_identifies_them()
    {
        const string Members = "[{'objectType':'Agent','name':'Ann','mbox':'mailto:ann@example.com'},{'name':'Bob','openid':'https://example.com/bob'}]";
        JsonNode ids = Of(Some.Changed(Some.Minimal, ("/actor", "{'objectType':'Group','name':'Team','member':" + Members + "}")));
        AssertJson("{'objectType':'Group','member':[{'objectType':'Agent','mbox':'mailto:ann@example.com'},{'openid':'https://example.com/bob'}]}", ids["actor"]);
    }

    [Fact]
    public void A_SubStatement_and_what_surrounds_a_Statement_are_cut_down_alike()
    {
        const string Defined = "'definition':{'name':{'en':'A'}}";
        JsonNode ids = Of(Some.Changed(
            Some.WithSubStatement,
            ("/object/verb/display", "{'en':'visited'}"),
            ("/object/actor/name", "'Bob'"),
            ("/object/object", "{'id':'https://example.com/site'," + Defined + "}"),
            ("/object/context/contextActivities/parent", "[{'id':'https://example.com/p'," + Defined + "}]"),
            ("/context/instructor", "{'name':'Ina','mbox':'mailto:ina@example.com'}"),
            ("/context/team", "{'objectType':'Group','name':'T','member':[{'name':'Tom','mbox':'mailto:tom@example.com'}]}"),
            ("/context/contextActivities/category", "{'id':'https://example.com/c'," + Defined + "}"),
            ("/context/contextAgents", "[{'objectType':'contextAgent','agent':{'name':'Cay','mbox':'mailto:cay@example.com'},'relevantTypes':['a:b']}]"),
            ("/context/contextGroups", "[{'objectType':'contextGroup','group':{'objectType':'Group','name':'G','mbox':'mailto:g@example.com'}}]"),
            ("/context/extensions", "{'a:verb':{'id':'x','display':{'name':'kept'}}}")));
        AssertJson("{'id':'http://example.com/visited'}", ids["object"]!["verb"]);
        AssertJson("{'mbox':'mailto:bob@example.com'}", ids["object"]!["actor"]);
        AssertJson("{'id':'https://example.com/site'}", ids["object"]!["object"]);
        AssertJson("[{'id':'https://example.com/p'}]", ids["object"]!["context"]!["contextActivities"]!["parent"]);
        AssertJson("{'mbox':'mailto:ina@example.com'}", ids["context"]!["instructor"]);
        AssertJson("{'objectType':'Group','member':[{'mbox':'mailto:tom@example.com'}]}", ids["context"]!["team"]);
        AssertJson("{'id':'https://example.com/c'}", ids["context"]!["contextActivities"]!["category"]);
        AssertJson("[{'objectType':'contextAgent','agent':{'mbox':'mailto:cay@example.com'},'relevantTypes':['a:b']}]", ids["context"]!["contextAgents"]);
        AssertJson("[{'objectType':'contextGroup','group':{'objectType':'Group','mbox':'mailto:g@example.com'}}]", ids["context"]!["contextGroups"]);
        AssertJson("{'a:verb':{'id':'x','display':{'name':'kept'}}}", ids["context"]!["extensions"]);
    }

    [Theory]
    [InlineData("{'objectType':'StatementRef','id':'6690e6c9-3ef0-4ed3-8b37-7f3964730bee'}", "{'objectType':'StatementRef','id':'6690e6c9-3ef0-4ed3-8b37-7f3964730bee'}")]
    [InlineData("{'name':'Bob','mbox':'mailto:bob@example.com','objectType':'Agent'}", "{'mbox':'mailto:bob@example.com','objectType':'Agent'}")]
    [InlineData("{'n\\u0061me':'Bob','\\u006dbox':'mailto:bob@example.com','objectType':'Agent'}", "{'mbox':'mailto:bob@example.com','objectType':'Agent'}")]
    public void Every_kind_of_Object_is_known(string sent, string ids)
    {
        byte[] statement = Some.Utf8(Some.Minimal.Replace("{'id':'https://example.com/a'}", sent, StringComparison.Ordinal));
        AssertJson(ids, Of(statement)["object"]);
    }

    private static JsonNode Of(byte[] statement)
    {
        var output = new ArrayBufferWriter<byte>();
        IdsForm.Write(output, statement);
        return JsonNode.Parse(Encoding.UTF8.GetString(output.WrittenSpan))!;
    }

    private static void AssertJson(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Some.Json(expected)), actual), actual?.ToJsonString());
}
