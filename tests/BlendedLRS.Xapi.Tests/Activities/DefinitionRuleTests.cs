namespace BlendedLRS.Xapi.Tests.Activities;

/// <summary>Data 2.4.4.1: Activity definitions and Interaction Activities.</summary>
public sealed class DefinitionRuleTests
{
    private static readonly (string Type, string[] Lists)[] Interactions =
    [
        ("true-false", []), ("choice", ["choices"]), ("fill-in", []), ("long-fill-in", []), ("matching", ["source", "target"]),
        ("performance", ["steps"]), ("sequencing", ["choices"]), ("likert", ["scale"]), ("numeric", []), ("other", []),
    ];

    public static TheoryData<string, string, bool> ListsByType()
    {
        var cases = new TheoryData<string, string, bool>();
        foreach ((string type, string[] lists) in Interactions)
        {
            foreach (string list in (string[])["choices", "scale", "source", "target", "steps"])
            {
                cases.Add(type, list, lists.Contains(list, StringComparer.Ordinal));
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(ListsByType))]
    public void Each_interaction_type_has_its_own_component_lists(string type, string list, bool allowed)
    {
        foreach (string definition in (string[])[$"{{'interactionType':'{type}','{list}':[{{'id':'a'}}]}}", $"{{'{list}':[{{'id':'a'}}],'interactionType':'{type}'}}"])
        {
            byte[] statement = Some.Changed(Some.Minimal, ("/object/definition", definition));
            if (allowed)
            {
                Judge.Accepts(statement);
            }
            else
            {
                Judge.Refuses("Data 2.4.4.1", "/object/definition/" + list, statement);
            }
        }
    }

    [Theory]
    [InlineData("Data 2.4.4.1", "'a course'", "")]
    [InlineData("Data 2.4.4.1", "{'type':'course'}", "/type")]
    [InlineData("Data 2.4.4.1", "{'type':5}", "/type")]
    [InlineData("Data 2.4.4.1", "{'moreInfo':'/info'}", "/moreInfo")]
    [InlineData("Data 2.4.4.1", "{'moreInfo':false}", "/moreInfo")]
    [InlineData("Data 2.2", "{'title':{}}", "/title")]
    [InlineData("Data 2.2", "{'interactiontype':'choice'}", "/interactiontype")]
    [InlineData("Data 2.4.4.1", "{'interactionType':'choices'}", "/interactionType")]
    [InlineData("Data 2.4.4.1", "{'interactionType':'Choice'}", "/interactionType")]
    [InlineData("Data 2.4.4.1", "{'interactionType':1}", "/interactionType")]
    [InlineData("Data 2.4.4.1", "{'correctResponsesPattern':['a']}", "")]
    [InlineData("Data 2.4.4.1", "{'choices':[{'id':'a'}]}", "")]
    [InlineData("Data 2.4.4.1", "{'interactionType':'choice','correctResponsesPattern':'a'}", "/correctResponsesPattern")]
    [InlineData("Data 2.4.4.1", "{'interactionType':'choice','correctResponsesPattern':['a',1]}", "/correctResponsesPattern/1")]
    [InlineData("Data 2.2", "{'interactionType':'choice','correctResponsesPattern':[null]}", "/correctResponsesPattern/0")]
    [InlineData("Data 2.4.4.1", "{'interactionType':'choice','choices':{}}", "/choices")]
    [InlineData("Data 2.4.4.1", "{'interactionType':'choice','choices':['a']}", "/choices/0")]
    [InlineData("Data 2.4.4.1", "{'interactionType':'choice','choices':[{}]}", "/choices/0")]
    [InlineData("Data 2.4.4.1", "{'interactionType':'choice','choices':[{'description':{}}]}", "/choices/0")]
    [InlineData("Data 2.4.4.1", "{'interactionType':'choice','choices':[{'id':1}]}", "/choices/0/id")]
    [InlineData("Data 2.2", "{'interactionType':'choice','choices':[{'id':'a','Description':{}}]}", "/choices/0/Description")]
    [InlineData("Data 2.4.4.1", "{'interactionType':'choice','choices':[{'id':'a','description':'A'}]}", "/choices/0/description")]
    [InlineData("Data 4.2", "{'interactionType':'choice','choices':[{'id':'a','description':{'a12345':'A'}}]}", "/choices/0/description/a12345")]
    [InlineData("Data 2.4.4.1", "{'interactionType':'choice','choices':[{'id':'a'},{'id':'b'},{'id':'a'}]}", "/choices/2/id")]
    [InlineData("Data 2.4.4.1", "{'source':[],'choices':[],'interactionType':'choice'}", "/source")]
    public void Refused(string requirement, string definition, string below)
    {
        Judge.Refuses(requirement, "/object/definition" + below, Some.Changed(Some.Minimal, ("/object/definition", definition)));
        Judge.Refuses(requirement, "/object/object/definition" + below, Some.Changed(Some.WithSubStatement, ("/object/object/definition", definition)));
        Judge.Refuses(
            requirement,
            "/context/contextActivities/other/1/definition" + below,
            Some.Changed(Some.Minimal, ("/context/contextActivities/other", "[{'id':'a:b'},{'id':'a:c','definition':" + definition + "}]")));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{'type':'http://adlnet.gov/expapi/activities/cmi.interaction'}")]
    [InlineData("{'correctResponsesPattern':[],'interactionType':'fill-in'}")]
    [InlineData("{'interactionType':'matching','source':[{'id':'a'},{'id':'b'}],'target':[{'id':'a'}],'correctResponsesPattern':['a[.]a']}")]
    [InlineData("{'interactionType':'likert','scale':[{'id':'','description':{'en':'none'}}]}")]
    public void Accepted(string definition) => Judge.Accepts(Some.Changed(Some.Minimal, ("/object/definition", definition)));
}
