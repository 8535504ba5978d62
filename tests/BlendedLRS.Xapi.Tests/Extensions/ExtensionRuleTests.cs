namespace BlendedLRS.Xapi.Tests.Extensions;

/// <summary>Data 4.1, at every place of a Statement that has extensions.</summary>
public sealed class ExtensionRuleTests
{
    private static readonly (string Base, string Place)[] Places =
    [
        (Some.Full, "/object/definition/extensions"),
        (Some.Full, "/result/extensions"),
        (Some.Full, "/context/extensions"),
        (Some.WithSubStatement, "/object/object/definition/extensions"),
        (Some.WithSubStatement, "/object/result/extensions"),
        (Some.WithSubStatement, "/object/context/extensions"),
        (Some.Full, "/context/contextActivities/parent/0/definition/extensions"),
    ];

    public static TheoryData<string, string, string, string, string> Bad()
    {
        var cases = new TheoryData<string, string, string, string, string>();
        foreach ((string statement, string place) in Places)
        {
            cases.Add(statement, place, "'text'", "Data 4.1", place);
            cases.Add(statement, place, "[]", "Data 4.1", place);
            cases.Add(statement, place, "null", "Data 2.2", place);
            cases.Add(statement, place, "{'should fail':true}", "Data 4.1", place + "/should fail");
            cases.Add(statement, place, "{'':1}", "Data 4.1", place + "/");
            cases.Add(statement, place, "{'https://example.com/a':1,'relative/b':1}", "Data 4.1", place + "/relative~1b");
        }

        return cases;
    }

    public static TheoryData<string, string, string> Good()
    {
        var cases = new TheoryData<string, string, string>();
        foreach ((string statement, string place) in Places)
        {
            foreach (string value in (string[])["null", "''", "{}", "[]", "true", "-0.5e-3", "{'Any':{'key':[null,{'':null}]}}"])
            {
                cases.Add(statement, place, "{'https://example.com/ext':" + value + "}");
            }

            cases.Add(statement, place, "{}");
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_map_is_refused_at_its_place(string statement, string place, string map, string requirement, string pointer) =>
        Judge.Refuses(requirement, pointer, Some.Changed(statement, (place, map)));

    [Theory]
    [MemberData(nameof(Good))]
    public void No_value_of_an_extension_is_a_reason_to_refuse(string statement, string place, string map) => Judge.Accepts(Some.Changed(statement, (place, map)));

    [Theory]
    [InlineData("1e400")]
    [InlineData("-0")]
    [InlineData("'\\u0000'")]
    [InlineData("'\\ud800'")]
    [InlineData("{'a':1,'a':2}")]
    [InlineData("{'\\ud800':1}")]
    public void Not_even_one_that_few_readers_can_hold(string value) =>
        Judge.Accepts(Some.Utf8(Some.Minimal[..^1] + ",'result':{'extensions':{'https://example.com/ext':" + value + "}}}"));

    [Fact]
    public void One_key_twice_is_refused() =>
        Judge.Refuses(
            "Data 2.2", "/result/extensions/a:b", Some.Utf8(Some.Minimal[..^1] + ",'result':{'extensions':{'a:b':1,'a:c':2,'a:\\u0062':3}}}"));
}
