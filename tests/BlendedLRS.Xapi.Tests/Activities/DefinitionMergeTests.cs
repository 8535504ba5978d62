using System.Text;
using BlendedLRS.Xapi.Activities;

namespace BlendedLRS.Xapi.Tests.Activities;

/// <summary>Communication 2.5: an Activity is everything that Statements said of it, the later one counts.</summary>
public sealed class DefinitionMergeTests
{
    [Theory]
    [InlineData("{}", "{'type':'http://a.nl'}", "{'type':'http://a.nl'}")]
    [InlineData("{'type':'http://a.nl','moreInfo':'http://m.nl'}", "{'type':'http://b.nl'}", "{'type':'http://b.nl','moreInfo':'http://m.nl'}")]
    [InlineData("{'type':'http://a.nl'}", "{}", "{'type':'http://a.nl'}")]
    public void What_is_said_later_counts_and_what_is_not_said_stays(string known, string sent, string merged) => AssertMerged(known, sent, merged);

    [Theory]
    [InlineData("name")]
    [InlineData("description")]
    public void Names_and_descriptions_are_merged_language_by_language(string map)
    {
        AssertMerged($"{{'{map}':{{'en':'meeting','de':'Treffen'}}}}", $"{{'{map}':{{'fr':'réunion','de':'Sitzung'}}}}", $"{{'{map}':{{'en':'meeting','de':'Sitzung','fr':'réunion'}}}}");
        AssertMerged("{'type':'http://a.nl'}", $"{{'{map}':{{'en':'meeting'}}}}", $"{{'type':'http://a.nl','{map}':{{'en':'meeting'}}}}");
        AssertMerged($"{{'{map}':{{'en':'meeting'}}}}", $"{{'{map}':{{}}}}", $"{{'{map}':{{'en':'meeting'}}}}");
    }

    [Fact]
    public void Extensions_are_merged_key_by_key_and_kept_byte_for_byte() => AssertMerged(
        "{'extensions':{'http://x.nl/a':{'deep':[1,{'kept':null}]},'http://x.nl/b':1.0}}",
        "{'extensions':{'http://x.nl/b':{ 'number' : 1.50e+01 , 'text':'\\u00e9\\ud800' },'http://x.nl/c':[]}}",
        "{'extensions':{'http://x.nl/a':{'deep':[1,{'kept':null}]},'http://x.nl/b':{ 'number' : 1.50e+01 , 'text':'\\u00e9\\ud800' },'http://x.nl/c':[]}}");

    [Fact]
    public void The_parts_of_an_interaction_are_replaced_whole() => AssertMerged(
        "{'interactionType':'choice','choices':[{'id':'a'},{'id':'b'}],'correctResponsesPattern':['a']}",
        "{'interactionType':'choice','choices':[{'id':'c'}]}",
        "{'interactionType':'choice','choices':[{'id':'c'}],'correctResponsesPattern':['a']}");

    [Fact]
    public void An_interaction_of_another_type_leaves_the_parts_of_the_former_behind() => AssertMerged(
        "{'name':{'en':'q'},'interactionType':'choice','choices':[{'id':'a'}],'correctResponsesPattern':['a']}",
        "{'interactionType':'true-false','correctResponsesPattern':['true']}",
        "{'name':{'en':'q'},'interactionType':'true-false','correctResponsesPattern':['true']}");

    [Fact]
    public void Who_is_silent_about_the_interaction_type_leaves_the_parts_of_the_interaction() => AssertMerged(
        "{'interactionType':'choice','choices':[{'id':'a'}],'correctResponsesPattern':['a']}",
        "{'name':{'en':'q'}}",
        "{'interactionType':'choice','choices':[{'id':'a'}],'correctResponsesPattern':['a'],'name':{'en':'q'}}");

    [Fact]
    public void A_key_is_the_same_however_it_is_escaped() =>
        AssertMerged("{'name':{'en':'a'}}", "{'n\\u0061me':{'\\u0065n':'b'}}", "{'name':{'en':'b'}}");

    [Fact]
    public void Order_does_not_change_when_the_same_is_said_again()
    {
        const string Definition = "{'type':'http://a.nl','name':{'en':'a','de':'b'},'extensions':{'http://x.nl':{}}}";
        AssertMerged(Definition, "{'extensions':{'http://x.nl':{}},'name':{'de':'b'},'type':'http://a.nl'}", Definition);
        AssertMerged(Definition, Definition, Definition);
    }

    [Fact]
    public void Whitespace_between_tokens_is_no_part_of_what_is_known() =>
        AssertMerged(" { 'name' : { 'en' : 'a' } } ", " { 'name' : { 'de' : 'b' } } ", "{'name':{'en':'a','de':'b'}}");

    private static void AssertMerged(string known, string sent, string merged) =>
        Assert.Equal(Json(merged), Encoding.UTF8.GetString(ActivityDefinition.Merge(Encoding.UTF8.GetBytes(Json(known)), Encoding.UTF8.GetBytes(Json(sent))).Span));

    private static string Json(string text) => text.Replace('\'', '"');
}
