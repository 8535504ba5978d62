namespace BlendedLRS.Xapi.Tests.Contexts;

/// <summary>Data 2.4.6, in a Statement and in a SubStatement.</summary>
public sealed class ContextRuleTests
{
    [Theory]
    [InlineData("Data 2.4.6", "'LMS'", "")]
    [InlineData("Data 2.2", "{'Platform':'LMS'}", "/Platform")]
    [InlineData("Data 2.2", "{'contextAgents':[]}", "/contextAgents")]
    [InlineData("Data 2.2", "{'contextGroups':[]}", "/contextGroups")]
    [InlineData("Data 2.4.6.1", "{'registration':1}", "/registration")]
    [InlineData("Data 2.4.6.1", "{'registration':'ec531277'}", "/registration")]
    [InlineData("Data 2.4.6", "{'revision':1}", "/revision")]
    [InlineData("Data 2.4.6", "{'platform':{}}", "/platform")]
    [InlineData("Data 2.4.6", "{'language':'en_GB'}", "/language")]
    [InlineData("Data 2.4.6", "{'language':''}", "/language")]
    [InlineData("Data 2.4.6", "{'language':1}", "/language")]
    [InlineData("Data 2.4.4.3", "{'statement':'6690e6c9-3ef0-4ed3-8b37-7f3964730bee'}", "/statement")]
    [InlineData("Data 2.4.4.3", "{'statement':{'id':'6690e6c9-3ef0-4ed3-8b37-7f3964730bee'}}", "/statement")]
    [InlineData("Data 2.4.4.3", "{'statement':{'objectType':'StatementRef'}}", "/statement")]
    [InlineData("Data 2.4.4.3", "{'statement':{'objectType':'StatementRef','id':'a:b'}}", "/statement/id")]
    [InlineData("Data 2.4.4.3", "{'statement':{'objectType':'SubStatement','id':'6690e6c9-3ef0-4ed3-8b37-7f3964730bee'}}", "/statement/objectType")]
    [InlineData("Data 2.2", "{'statement':{'objectType':'StatementRef','id':'6690e6c9-3ef0-4ed3-8b37-7f3964730bee','ID':1}}", "/statement/ID")]
    [InlineData("Data 2.4.6.2", "{'contextActivities':[]}", "/contextActivities")]
    [InlineData("Data 2.2", "{'contextActivities':{'parents':[]}}", "/contextActivities/parents")]
    [InlineData("Data 2.2", "{'contextActivities':{'Parent':[]}}", "/contextActivities/Parent")]
    [InlineData("Data 2.4.6.2", "{'contextActivities':{'parent':'a:b'}}", "/contextActivities/parent")]
    [InlineData("Data 2.4.6.2", "{'contextActivities':{'grouping':['a:b']}}", "/contextActivities/grouping/0")]
    [InlineData("Data 2.2", "{'contextActivities':{'grouping':[null]}}", "/contextActivities/grouping/0")]
    [InlineData("Data 2.4.4.1", "{'contextActivities':{'category':[{'id':'a:b'},{}]}}", "/contextActivities/category/1")]
    [InlineData("Data 2.4.4.1", "{'contextActivities':{'category':{'definition':{}}}}", "/contextActivities/category")]
    [InlineData("Data 2.4.4.1", "{'contextActivities':{'other':{'id':'b'}}}", "/contextActivities/other/id")]
    [InlineData("Data 2.4.4.1", "{'contextActivities':{'other':[{'id':'a:b','objectType':'Agent'}]}}", "/contextActivities/other/0/objectType")]
    [InlineData("Data 2.2", "{'contextActivities':{'other':[{'id':'a:b','name':'x'}]}}", "/contextActivities/other/0/name")]
    public void Refused(string requirement, string context, string below)
    {
        Judge.Refuses(requirement, "/context" + below, Some.Changed(Some.Minimal, ("/context", context)));
        Judge.Refuses(requirement, "/object/context" + below, Some.Changed(Some.WithSubStatement, ("/object/context", context)));
    }

    [Theory]
    [InlineData("{'contextActivities':{}}")]
    [InlineData("{'contextActivities':{'parent':[],'grouping':{'objectType':'Activity','id':'a:b'},'category':[{'id':'a:b'},{'id':'a:b'}]}}")]
    [InlineData("{'language':'zh-Hant-TW','revision':'','platform':''}")]
    public void Accepted(string context) => Judge.Accepts(Some.Changed(Some.Minimal, ("/context", context)));
}
