namespace BlendedLRS.Xapi.Tests.Verbs;

/// <summary>Data 2.4.3.</summary>
public sealed class VerbRuleTests
{
    [Theory]
    [InlineData("Data 2.4.3", "'completed'", "/verb")]
    [InlineData("Data 2.4.3", "[{'id':'a:b'}]", "/verb")]
    [InlineData("Data 2.4.3", "{}", "/verb")]
    [InlineData("Data 2.4.3", "{'display':{'en':'done'}}", "/verb")]
    [InlineData("Data 2.4.3", "{'id':'completed'}", "/verb/id")]
    [InlineData("Data 2.4.3", "{'id':''}", "/verb/id")]
    [InlineData("Data 2.4.3", "{'id':10}", "/verb/id")]
    [InlineData("Data 2.4.3", "{'id':{}}", "/verb/id")]
    [InlineData("Data 2.2", "{'id':null}", "/verb/id")]
    [InlineData("Data 2.2", "{'id':'a:b','Display':{}}", "/verb/Display")]
    [InlineData("Data 2.2", "{'id':'a:b','objectType':'Verb'}", "/verb/objectType")]
    public void Refused(string requirement, string verb, string pointer) => Judge.Refuses(requirement, pointer, Some.Statement(("/verb", verb)));

    [Theory]
    [InlineData("{'id':'http:\\/\\/example.com\\/did'}")]
    [InlineData("{'display':{},'id':'http://example.com/فعل/خواندن'}")]
    public void Accepted(string verb) => Judge.Accepts(Some.Statement(("/verb", verb)));
}
