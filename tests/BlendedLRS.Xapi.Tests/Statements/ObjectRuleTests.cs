using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Xapi.Tests.Statements;

/// <summary>Data 2.4.4: what the Object may be, wherever its objectType stands.</summary>
public sealed class ObjectRuleTests
{
    private const string Uuid = "'6690e6c9-3ef0-4ed3-8b37-7f3964730bee'";
    private const string Core = "'actor':{'mbox':'mailto:a@example.com'},'verb':{'id':'a:b'},'object':{'id':'a:b'}";

    [Theory]
    [InlineData("Data 2.4.4", "'https://example.com/a'", "/object")]
    [InlineData("Data 2.4.4", "[]", "/object")]
    [InlineData("Data 2.2", "null", "/object")]
    [InlineData("Data 2.4.4", "{'id':'a:b','objectType':'activity'}", "/object/objectType")]
    [InlineData("Data 2.4.4", "{'objectType':'Person','id':'a:b'}", "/object/objectType")]
    [InlineData("Data 2.4.4", "{'objectType':1,'id':'a:b'}", "/object/objectType")]
    [InlineData("Data 2.4.4.1", "{}", "/object")]
    [InlineData("Data 2.4.4.1", "{'objectType':'Activity'}", "/object")]
    [InlineData("Data 2.4.4.1", "{'definition':{}}", "/object")]
    [InlineData("Data 2.4.4.1", "{'id':'relative/a'}", "/object/id")]
    [InlineData("Data 2.4.4.1", "{'id':1}", "/object/id")]
    [InlineData("Data 2.4.4.1", "{'id':" + Uuid + "}", "/object/id")]
    [InlineData("Data 2.4.4.1", "{'objectType':'Activity','id':" + Uuid + "}", "/object/id")]
    [InlineData("Data 2.4.4.1", "{'id':" + Uuid + ",'objectType':'Activity'}", "/object/id")]
    [InlineData("Data 2.4.4.1", "{'objectType':'Activity','id':'a:b','name':'A'}", "/object/name")]
    [InlineData("Data 2.4.4.1", "{'id':'a:b','name':'A','objectType':'Activity'}", "/object/name")]
    [InlineData("Data 2.4.4.2", "{'mbox':'mailto:a@example.com'}", "/object")]
    [InlineData("Data 2.4.4.2", "{'id':'a:b','name':'A'}", "/object")]
    [InlineData("Data 2.4.4.2", "{'member':[]}", "/object")]
    [InlineData("Data 2.4.4", "{" + Core + "}", "/object")]
    [InlineData("Data 2.2", "{'id':'a:b','Definition':{}}", "/object/Definition")]
    [InlineData("Data 2.4.2.1", "{'objectType':'Agent','mbox':'mailto:a@example.com','id':'a:b'}", "/object/id")]
    [InlineData("Data 2.4.2.1", "{'id':'a:b','mbox':'mailto:a@example.com','objectType':'Agent'}", "/object/id")]
    [InlineData("Data 2.4.2.1", "{'objectType':'Agent','mbox':'mailto:a@example.com','member':[]}", "/object/member")]
    [InlineData("Data 2.4.2.2", "{'objectType':'Group','mbox':'mailto:a@example.com','definition':{}}", "/object/definition")]
    [InlineData("Data 2.4.4.3", "{'objectType':'StatementRef'}", "/object")]
    [InlineData("Data 2.4.4.3", "{'objectType':'StatementRef','id':'a:b'}", "/object/id")]
    [InlineData("Data 2.4.4.3", "{'id':'a:b','objectType':'StatementRef'}", "/object/id")]
    [InlineData("Data 2.4.4.3", "{'objectType':'StatementRef','id':" + Uuid + ",'definition':{}}", "/object/definition")]
    [InlineData("Data 2.4.4.3", "{'definition':{},'id':" + Uuid + ",'objectType':'StatementRef'}", "/object/definition")]
    [InlineData("Data 2.4.4", "{'objectType':'statementref','id':" + Uuid + "}", "/object/objectType")]
    [InlineData("Data 2.2", "{'objectType':'SubStatement'}", "/object")]
    [InlineData("Data 2.2", "{'objectType':'SubStatement','actor':{'mbox':'mailto:a@example.com'},'object':{'id':'a:b'}}", "/object")]
    [InlineData("Data 2.4.4.3", "{'objectType':'SubStatement','id':" + Uuid + "," + Core + "}", "/object/id")]
    [InlineData("Data 2.4.4.3", "{'id':" + Uuid + "," + Core + ",'objectType':'SubStatement'}", "/object/id")]
    [InlineData("Data 2.4.4.3", "{'objectType':'SubStatement','stored':'2026-03-01T09:30:00Z'," + Core + "}", "/object/stored")]
    [InlineData("Data 2.4.4.3", "{" + Core + ",'version':'1.0.0','objectType':'SubStatement'}", "/object/version")]
    [InlineData("Data 2.4.4.3", "{'objectType':'SubStatement','authority':{'mbox':'mailto:a@example.com'}," + Core + "}", "/object/authority")]
    [InlineData("Data 2.4.4.3", "{'objectType':'SubStatement','definition':{}," + Core + "}", "/object/definition")]
    [InlineData("Data 2.4.4.3", "{'objectType':'SubStatement','actor':{'mbox':'mailto:a@example.com'},'verb':{'id':'a:b'},'object':{'objectType':'SubStatement'," + Core + "}}", "/object/object/objectType")]
    [InlineData("Data 2.4.4.3", "{'actor':{'mbox':'mailto:a@example.com'},'verb':{'id':'a:b'},'object':{" + Core + ",'objectType':'SubStatement'},'objectType':'SubStatement'}", "/object/object/actor")]
    [InlineData("Data 2.4.3", "{'objectType':'SubStatement','actor':{'mbox':'mailto:a@example.com'},'verb':{},'object':{'id':'a:b'}}", "/object/verb")]
    [InlineData("Data 4.5", "{'objectType':'SubStatement'," + Core + ",'timestamp':'soon'}", "/object/timestamp")]
    [InlineData("Data 2.4.11", "{'objectType':'SubStatement'," + Core + ",'attachments':{}}", "/object/attachments")]
    public void Refused(string requirement, string target, string pointer) => Judge.Refuses(requirement, pointer, Some.Changed(Some.Minimal, ("/object", target)));

    [Theory]
    [InlineData("{'id':'a:b'}", ObjectKind.Activity)]
    [InlineData("{'definition':{},'id':'a:b','objectType':'Activity'}", ObjectKind.Activity)]
    [InlineData("{'mbox':'mailto:a@example.com','objectType':'Agent'}", ObjectKind.Agent)]
    [InlineData("{'member':[{'mbox':'mailto:a@example.com'}],'objectType':'Group'}", ObjectKind.Group)]
    [InlineData("{'id':" + Uuid + ",'objectType':'StatementRef'}", ObjectKind.StatementRef)]
    [InlineData("{" + Core + ",'objectType':'SubStatement'}", ObjectKind.SubStatement)]
    [InlineData("{'objectType':'SubStatement','actor':{'mbox':'mailto:a@example.com'},'verb':{'id':'a:b'},'object':{'id':" + Uuid + ",'objectType':'StatementRef'}}", ObjectKind.SubStatement)]
    public void Accepted(string target, ObjectKind kind) => Assert.Equal(kind, Judge.Outline(Some.Changed(Some.Minimal, ("/object", target))).ObjectKind);
}
