using System.Text;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Xapi.Tests.Statements;

/// <summary>Data 2.2, 2.3.2 and 2.4: the Statement as a whole.</summary>
public sealed class StatementRuleTests
{
    [Theory]
    [InlineData("Data 2.2", "/actor", "-", "")]
    [InlineData("Data 2.2", "/verb", "-", "")]
    [InlineData("Data 2.2", "/object", "-", "")]
    [InlineData("Data 2.2", "/Actor", "{}", "/Actor")]
    [InlineData("Data 2.2", "/unknown", "1", "/unknown")]
    [InlineData("Data 2.2", "/a~1b~0c", "1", "/a~1b~0c")]
    [InlineData("Data 2.2", "/id", "null", "/id")]
    [InlineData("Data 2.2", "/result", "null", "/result")]
    [InlineData("Data 2.2", "/context/platform", "null", "/context/platform")]
    [InlineData("Data 2.2", "/result/score/raw", "null", "/result/score/raw")]
    [InlineData("Data 2.4.1", "/id", "1", "/id")]
    [InlineData("Data 2.4.1", "/id", "''", "/id")]
    [InlineData("Data 2.4.1", "/id", "'AA97B177-9383-4934-8543-0F91A7A028368'", "/id")]
    [InlineData("Data 2.4.1", "/id", "'MA97B177-9383-4934-8543-0F91A7A02836'", "/id")]
    [InlineData("Data 2.4.1", "/id", "'{aa97b177-9383-4934-8543-0f91a7a02836}'", "/id")]
    [InlineData("Data 2.4.1", "/id", "'aa97b17793834934854300f91a7a0283'", "/id")]
    [InlineData("Data 2.4.1", "/id", "' aa97b177-9383-4934-8543-0f91a7a02836'", "/id")]
    [InlineData("Data 4.5", "/timestamp", "1", "/timestamp")]
    [InlineData("Data 4.5", "/timestamp", "'2017'", "/timestamp")]
    [InlineData("Data 4.5", "/timestamp", "'2008-09-15T15:53:00.601-00'", "/timestamp")]
    [InlineData("Data 4.5", "/stored", "'yesterday'", "/stored")]
    [InlineData("Data 4.5", "/stored", "{}", "/stored")]
    [InlineData("Data 2.4.10", "/version", "1", "/version")]
    [InlineData("Data 2.4.10", "/version", "'0.9.9'", "/version")]
    [InlineData("Data 2.4.10", "/version", "'1.1.0'", "/version")]
    [InlineData("Data 2.4.10", "/version", "'2.0.0'", "/version")]
    [InlineData("Data 2.4.10", "/version", "'1.0.'", "/version")]
    [InlineData("Data 2.4.10", "/version", "'1.0.0\\u0022'", "/version")]
    public void Refused(string requirement, string place, string value, string pointer) => Judge.Refuses(requirement, pointer, Some.Statement((place, value)));

    [Theory]
    [InlineData("/version", "'1.0'")]
    [InlineData("/version", "'1.0.9'")]
    [InlineData("/version", "'1.0.3-beta+5'")]
    [InlineData("/id", "'AA97B177-9383-4934-8543-0F91A7A02836'")]
    [InlineData("/id", "'00000000-0000-0000-0000-000000000000'")]
    [InlineData("/timestamp", "'2099-01-01T00:00:00Z'")]
    [InlineData("/result", "{}")]
    [InlineData("/context", "{}")]
    [InlineData("/attachments", "[]")]
    public void Accepted(string place, string value) => Judge.Accepts(Some.Statement((place, value)));

    [Fact]
    public void The_least_and_the_fullest_Statement_are_accepted_under_both_lines()
    {
        foreach (XapiVersion version in (XapiVersion[])[XapiVersion.V103, XapiVersion.V200])
        {
            Judge.Accepts(Some.Utf8(Some.Minimal), version);
            Judge.Accepts(Some.Utf8(Some.Full), version);
            Judge.Accepts(Some.Utf8(Some.WithSubStatement), version);
        }
    }

    [Theory]
    [InlineData("10")]
    [InlineData("'text'")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("[]")]
    public void What_is_no_object_is_no_Statement(string json) => Judge.Refuses("Data 2.2", "", Some.Utf8(json));

    [Fact]
    public void A_property_may_be_used_once_however_its_key_is_spelled()
    {
        Judge.Refuses("Data 2.2", "/verb", Some.Utf8("{'verb':{'id':'a:b'},'verb':{'id':'a:b'}}"));
        Judge.Refuses("Data 2.2", "/verb", Some.Utf8("{'verb':{'id':'a:b'},'\\u0076erb':{'id':'a:b'}}"));
        Judge.Refuses("Data 2.2", "/verb/id", Some.Utf8("{'verb':{'id':'a:b','id':'a:b'}}"));
        Judge.Refuses("Data 2.2", "/actor/account/name", Some.Utf8("{'actor':{'account':{'name':'a','name':'a','homePage':'a:b'}}}"));
    }

    [Fact]
    public void An_escaped_key_is_the_key_it_spells() => Judge.Accepts(Some.Utf8(Some.Minimal.Replace("'mbox'", "'\\u006d\\u0062ox'", StringComparison.Ordinal)));

    [Fact]
    public void A_key_in_the_wrong_case_is_told_the_right_one()
    {
        Refusal refusal = Judge.Refuses("Data 2.2", "/Verb", Some.Statement(("/Verb", "{}")));
        Assert.Contains("\"verb\"", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_never_repeats_much_of_the_input()
    {
        string longText = new('é', 5000);
        Refusal refusal = Judge.Refuses("Data 2.4.1", "/id", Encoding.UTF8.GetBytes("{\"id\":\"" + longText + "\"}"));
        Assert.True(refusal.Reason.Length < 200, refusal.Reason);
        Assert.Contains("…", refusal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{'id':'https://example.com/a'}")]
    [InlineData("{'objectType':'Agent','mbox':'mailto:a@example.com'}")]
    public void A_voiding_Statement_refers_to_a_Statement(string target)
    {
        const string Voided = "'http://adlnet.gov/expapi/verbs/voided'";
        Judge.Refuses("Data 2.3.2", "/object", Some.Changed(Some.Minimal, ("/verb/id", Voided), ("/object", target)));
        Judge.Refuses("Data 2.3.2", "/object/object", Some.Changed(Some.WithSubStatement, ("/object/verb/id", Voided), ("/object/object", target)));
    }

    [Fact]
    public void A_voiding_Statement_is_outlined_as_one()
    {
        const string Target = "6690e6c9-3ef0-4ed3-8b37-7f3964730bee";
        StatementOutline outline = Judge.Outline(
            Some.Changed(Some.Minimal, ("/verb/id", "'http://adlnet.gov/expapi/verbs/voided'"), ("/object", $"{{'id':'{Target}','objectType':'StatementRef'}}")));
        Assert.True(outline.IsVoiding);
        Assert.Equal(Guid.Parse(Target), outline.StatementRef);
    }

    [Theory]
    [InlineData("{'objectType':'Agent','mbox':'mailto:a@example.com'}")]
    [InlineData("{'objectType':'Group','mbox':'mailto:a@example.com'}")]
    [InlineData("{'objectType':'StatementRef','id':'6690e6c9-3ef0-4ed3-8b37-7f3964730bee'}")]
    [InlineData("{'objectType':'SubStatement','actor':{'mbox':'mailto:a@example.com'},'verb':{'id':'a:b'},'object':{'id':'a:b'}}")]
    public void Revision_and_platform_belong_to_an_Activity(string target)
    {
        Judge.Refuses("Data 2.4.6", "/context/revision", Some.Changed(Some.Minimal, ("/object", target), ("/context/revision", "'1'")));
        Judge.Refuses("Data 2.4.6", "/context/platform", Some.Changed(Some.Minimal, ("/context/platform", "'LMS'"), ("/object", target)));
    }

    [Fact]
    public void Revision_and_platform_belong_to_an_Activity_in_a_SubStatement_too()
    {
        Judge.Accepts(Some.Changed(Some.WithSubStatement, ("/object/context/platform", "'LMS'")));
        Judge.Refuses(
            "Data 2.4.6", "/object/context/platform", Some.Changed(Some.WithSubStatement, ("/object/context/platform", "'LMS'"), ("/object/object", "{'objectType':'Agent','mbox':'mailto:a@example.com'}")));
    }
}
