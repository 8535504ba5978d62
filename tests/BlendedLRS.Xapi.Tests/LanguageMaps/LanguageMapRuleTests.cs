namespace BlendedLRS.Xapi.Tests.LanguageMaps;

/// <summary>Data 4.2, at every place of a Statement that has a language map.</summary>
public sealed class LanguageMapRuleTests
{
    private static readonly (string Base, string Place, string Owner)[] Places =
    [
        (Some.Full, "/verb/display", "Data 2.4.3"),
        (Some.Full, "/object/definition/name", "Data 2.4.4.1"),
        (Some.Full, "/object/definition/description", "Data 2.4.4.1"),
        (Some.Full, "/attachments/0/display", "Data 2.4.11"),
        (Some.Full, "/attachments/0/description", "Data 2.4.11"),
        (Some.WithSubStatement, "/object/verb/display", "Data 2.4.3"),
        (Some.WithSubStatement, "/object/object/definition/name", "Data 2.4.4.1"),
        (Some.Full, "/context/contextActivities/grouping/definition/name", "Data 2.4.4.1"),
    ];

    public static TheoryData<string, string, string, string, string> Bad()
    {
        var cases = new TheoryData<string, string, string, string, string>();
        foreach ((string statement, string place, string owner) in Places)
        {
            cases.Add(statement, place, "'text'", owner, place);
            cases.Add(statement, place, "['text']", owner, place);
            cases.Add(statement, place, "null", "Data 2.2", place);
            cases.Add(statement, place, "{'en':1}", "Data 4.2", place + "/en");
            cases.Add(statement, place, "{'en':null}", "Data 4.2", place + "/en");
            cases.Add(statement, place, "{'en':'a','-':'b'}", "Data 4.2", place + "/-");
            cases.Add(statement, place, "{'a12345':'b'}", "Data 4.2", place + "/a12345");
            cases.Add(statement, place, "{'en/~x':'b'}", "Data 4.2", place + "/en~1~0x");
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_language_map_is_refused_at_its_place(string statement, string place, string map, string requirement, string pointer) =>
        Judge.Refuses(requirement, pointer, Some.Changed(statement, (place, map)));

    [Fact]
    public void An_empty_map_and_one_of_many_languages_are_accepted()
    {
        string many = "{" + string.Join(',', Enumerable.Range(0, 300).Select(i => $"'en-x-v{i}':'{i}'")) + "}";
        Judge.Accepts(Some.Statement(("/verb/display", "{}"), ("/object/definition/name", many)));
    }

    [Fact]
    public void One_language_twice_is_refused_among_few_and_among_many()
    {
        string many = string.Concat(Enumerable.Range(0, 300).Select(i => $"'en-x-v{i}':'',"));
        Judge.Refuses("Data 2.2", "/verb/display/en", Some.Utf8(Some.Minimal.Replace("'id':'http://adl", "'display':{'en':'','de':'','en':''},'id':'http://adl", StringComparison.Ordinal)));
        Judge.Refuses("Data 2.2", "/verb/display/en", Some.Utf8(Some.Minimal.Replace("'id':'http://adl", "'display':{'en':''," + many + "'\\u0065n':''},'id':'http://adl", StringComparison.Ordinal)));
    }
}
