using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Xapi.Tests.Statements;

public sealed class StatementEqualityTests
{
    private const string Sub = "{'objectType':'SubStatement','actor':{'mbox':'mailto:b@example.com'},'verb':{'id':'a:b'},'object':{'id':'a:b'}";

    [Theory]
    [InlineData("/id", "'6690e6c9-3ef0-4ed3-8b37-7f3964730bee'")]
    [InlineData("/id", "-")]
    [InlineData("/stored", "-")]
    [InlineData("/stored", "'2020-01-01T00:00:00Z'")]
    [InlineData("/authority", "-")]
    [InlineData("/authority", "{'mbox':'mailto:other@example.com'}")]
    [InlineData("/version", "-")]
    [InlineData("/version", "'1.0.9'")]
    [InlineData("/timestamp", "-")]
    [InlineData("/timestamp", "'2026-03-01T10:30:00.1230000+01:00'")]
    [InlineData("/verb/display", "{'en':'finished'}")]
    [InlineData("/verb/display", "-")]
    [InlineData("/object/definition", "-")]
    [InlineData("/object/definition/name", "{'en':'B'}")]
    [InlineData("/context/contextActivities/parent", "{'id':'https://example.com/p'}")]
    [InlineData("/context/contextActivities/parent/0/definition", "{'name':{'en':'P'}}")]
    [InlineData("/context/contextActivities/grouping", "[{'id':'https://example.com/g'}]")]
    [InlineData("/context/registration", "'EC531277-b57b-4c15-8d91-d292c5b2b8f7'")]
    [InlineData("/context/statement/id", "'6690E6C9-3ef0-4ed3-8b37-7f3964730bee'")]
    [InlineData("/actor/mbox", "'mailto:team@EXAMPLE.com'")]
    [InlineData("/result/score/raw", "5.0")]
    [InlineData("/result/score/max", "1e1")]
    public void Differences_that_do_not_count(string place, string value) =>
        Assert.True(StatementEquality.AreEqual(Some.Statement(), Some.Statement((place, value))));

    [Theory]
    [InlineData("/actor/mbox", "'mailto:Team@example.com'")]
    [InlineData("/actor/name", "'Teams'")]
    [InlineData("/actor/member", "-")]
    [InlineData("/verb/id", "'http://adlnet.gov/expapi/verbs/passed'")]
    [InlineData("/object/id", "'https://example.com/b'")]
    [InlineData("/result", "-")]
    [InlineData("/result/score/raw", "5.0000000000000000000000001")]
    [InlineData("/result/success", "false")]
    [InlineData("/result/response", "'Yes'")]
    [InlineData("/result/duration", "'PT90M'")]
    [InlineData("/result/extensions", "{'https://example.com/ext':[]}")]
    [InlineData("/result/extensions", "{'https://example.com/ext':{}}")]
    [InlineData("/context/registration", "'ec531277-b57b-4c15-8d91-d292c5b2b8f8'")]
    [InlineData("/context/platform", "-")]
    [InlineData("/context/contextActivities/parent", "[{'id':'https://example.com/p'},{'id':'https://example.com/p'}]")]
    [InlineData("/context/contextActivities/parent", "[]")]
    [InlineData("/timestamp", "'2026-03-01T09:30:00.124Z'")]
    [InlineData("/attachments", "-")]
    [InlineData("/attachments/0/length", "11")]
    public void Differences_that_count(string place, string value) =>
        Assert.False(StatementEquality.AreEqual(Some.Statement(), Some.Statement((place, value))));

    [Theory]
    [InlineData("PT1.239S", "PT1.23S", true)]
    [InlineData("PT1.23S", "PT1.2399999S", true)]
    [InlineData("PT1S", "PT1.001S", true)]
    [InlineData("PT1S", "PT1.0S", true)]
    [InlineData("PT1,5S", "PT1.50S", true)]
    [InlineData("PT1.24S", "PT1.23S", false)]
    [InlineData("PT60S", "PT1M", false)]
    [InlineData("PT1.001H", "PT1.002H", false)]
    public void Durations_count_to_a_hundredth_of_a_second(string left, string right, bool equal) =>
        Assert.Equal(equal, StatementEquality.AreEqual(Some.Statement(("/result/duration", $"'{left}'")), Some.Statement(("/result/duration", $"'{right}'"))));

    [Theory]
    [InlineData(Sub + ",'timestamp':'2026-01-01T00:00:00Z'}", Sub + ",'timestamp':'2026-01-01T01:00:00+01:00'}", true)]
    [InlineData(Sub + ",'context':{'contextActivities':{'parent':{'id':'a:b'}}}}", Sub + ",'context':{'contextActivities':{'parent':[{'id':'a:b'}]}}}", true)]
    [InlineData(Sub + ",'timestamp':'2026-01-01T00:00:00Z'}", Sub + "}", false)]
    [InlineData(Sub + ",'result':{'duration':'PT1.001S'}}", Sub + ",'result':{'duration':'PT1S'}}", true)]
    public void A_SubStatement_is_compared_alike_but_for_what_the_LRS_adds_to_Statements_only(string left, string right, bool equal) =>
        Assert.Equal(equal, StatementEquality.AreEqual(Some.Changed(Some.Minimal, ("/object", left)), Some.Changed(Some.Minimal, ("/object", right))));

    [Fact]
    public void Spelling_order_and_white_space_do_not_count()
    {
        byte[] left = Some.Utf8("{'actor':{'mbox':'mailto:a@example.com','name':'é'},'verb':{'id':'a:b'},'object':{'id':'a:b'},'result':{'extensions':{'a:b':{'x':[1,null,true],'y':'\\ud800'}}}}");
        byte[] right = Some.Utf8("{ 'result':{'extensions':{'a:b':{'y':'\\uD800','x':[1.0, null ,true]}}},'object':{'id':'a:b'},'verb':{'id':'\\u0061:b'},'actor':{'name':'\\u00e9','\\u006dbox':'mailto:a@example.com'}}");
        Assert.True(StatementEquality.AreEqual(left, right));
    }

    [Theory]
    [InlineData("'\\ud800'", "'\\ud801'")]
    [InlineData("'1'", "1")]
    [InlineData("null", "false")]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("[]", "{}")]
    [InlineData("['ab','c']", "['a','bc']")]
    [InlineData("[[1],2]", "[[1,2]]")]
    [InlineData("{'a':{}}", "{'a':{},'b':{}}")]
    [InlineData("'A'", "'a'")]
    public void Values_of_extensions_are_compared_as_JSON(string left, string right)
    {
        static byte[] With(string value) => Some.Utf8(Some.Minimal[..^1] + ",'context':{'extensions':{'a:b':" + value + "}}}");
        Assert.False(StatementEquality.AreEqual(With(left), With(right)));
        Assert.True(StatementEquality.AreEqual(With(left), With(" " + left + " ")));
    }

    [Fact]
    public void Members_of_a_Group_are_in_no_order()
    {
        static byte[] With(params string[] names) =>
            Some.Changed(Some.Minimal, ("/actor", "{'objectType':'Group','member':[" + string.Join(',', names.Select(n => $"{{'mbox':'mailto:{n}@example.com'}}")) + "]}"));
        Assert.True(StatementEquality.AreEqual(With("a", "b", "c"), With("c", "a", "b")));
        Assert.False(StatementEquality.AreEqual(With("a", "b", "b"), With("a", "a", "b")));
    }
}
