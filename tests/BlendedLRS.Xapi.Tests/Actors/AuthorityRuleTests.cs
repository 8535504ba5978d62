namespace BlendedLRS.Xapi.Tests.Actors;

/// <summary>Data 2.4.9: an Agent, or an anonymous Group of exactly two Agents.</summary>
public sealed class AuthorityRuleTests
{
    private const string A = "{'account':{'homePage':'https://example.com/oauth','name':'consumer'}}";
    private const string B = "{'mbox':'mailto:b@example.com'}";

    [Theory]
    [InlineData("{'objectType':'Group','member':[" + A + "]}", "Data 2.4.9", "/authority/member")]
    [InlineData("{'objectType':'Group','member':[" + A + "," + B + "," + B + "]}", "Data 2.4.9", "/authority/member")]
    [InlineData("{'objectType':'Group','mbox':'mailto:g@example.com'}", "Data 2.4.9", "/authority/mbox")]
    [InlineData("{'objectType':'Group','member':[" + A + "," + B + "],'openid':'https://example.com/g'}", "Data 2.4.9", "/authority/openid")]
    [InlineData("{'objectType':'Group','member':[" + A + ",{'objectType':'Group','mbox':'mailto:g@example.com'}]}", "Data 2.4.2.2", "/authority/member/1/objectType")]
    [InlineData("{'objectType':'Group','member':[]}", "Data 2.4.2.2", "/authority/member")]
    [InlineData("'system'", "Data 2.4.9", "/authority")]
    [InlineData("null", "Data 2.2", "/authority")]
    public void Refused(string authority, string requirement, string pointer) => Judge.Refuses(requirement, pointer, Some.Statement(("/authority", authority)));

    [Theory]
    [InlineData(B)]
    [InlineData("{'objectType':'Group','member':[" + A + "," + B + "]}")]
    public void Accepted(string authority) => Judge.Accepts(Some.Statement(("/authority", authority)));
}
