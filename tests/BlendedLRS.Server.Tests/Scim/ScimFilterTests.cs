using System.Text.Json;
using BlendedLRS.Server.Scim;

namespace BlendedLRS.Server.Tests.Scim;

/// <summary>Filters (RFC 7644, 3.4.2.2); the first ones are the examples of its figure 1.</summary>
public sealed class ScimFilterTests
{
    private const string Bjensen = """
        {"userName":"bjensen","externalId":"Ab","title":"Tour Guide","userType":"Employee","active":true,"name":{"familyName":"O'Malley \"B\""},"count":7,
         "meta":{"lastModified":"2011-05-13T04:42:34Z"},"emails":[{"type":"work","value":"bjensen@example.com","primary":true},{"type":"home","value":"babs@jensen.org"}],
         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"Lab","manager":{"value":"x1"}}}
        """;

    [Theory]
    [InlineData("userName eq \"bjensen\"", true)]
    [InlineData("USERNAME Eq \"BJENSEN\"", true)]
    [InlineData("externalId eq \"ab\"", false)]
    [InlineData("name.familyName co \"O'Malley\"", true)]
    [InlineData("name.familyName ew \"\\\"B\\\"\"", true)]
    [InlineData("userName sw \"J\"", false)]
    [InlineData("urn:ietf:params:scim:schemas:core:2.0:User:userName sw \"b\"", true)]
    [InlineData("title pr", true)]
    [InlineData("nickName pr", false)]
    [InlineData("nickName eq null", true)]
    [InlineData("meta.lastModified gt \"2011-05-13T04:42:34Z\"", false)]
    [InlineData("meta.lastModified ge \"2011-05-13T06:42:34+02:00\"", true)]
    [InlineData("meta.lastModified lt \"2012-01-01T00:00:00Z\"", true)]
    [InlineData("count le 7", true)]
    [InlineData("count gt 7.5", false)]
    [InlineData("title pr and userType eq \"Employee\"", true)]
    [InlineData("title pr and userType eq \"Intern\" or active eq true", true)]
    [InlineData("title pr and (userType eq \"Intern\" or active eq false)", false)]
    [InlineData("not (userType eq \"Intern\")", true)]
    [InlineData("userType ne \"Employee\" and not (emails co \"example.com\" or emails.value co \"example.org\")", false)]
    [InlineData("userType eq \"Employee\" and (emails.type eq \"work\")", true)]
    [InlineData("emails[type eq \"work\" and value co \"@example.com\"]", true)]
    [InlineData("emails[type eq \"home\" and value co \"@example.com\"]", false)]
    [InlineData("emails[type eq \"work\"].value eq \"bjensen@example.com\"", true)]
    [InlineData("emails[primary eq \"True\"].value ew \".com\"", true)]
    [InlineData("active eq True", true)]
    [InlineData("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \"lab\"", true)]
    [InlineData("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value eq \"x1\"", true)]
    [InlineData("userName ne \"anna\"", true)]
    public void A_filter_says_whom_it_means(string filter, bool expected)
    {
        var (condition, error) = ScimFilter.Read(filter);
        Assert.Null(error);
        Assert.Equal(expected, condition!.Test(JsonElement.Parse(Bjensen)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("userName")]
    [InlineData("userName eq")]
    [InlineData("userName eq bjensen")]
    [InlineData("userName eq \"bjensen")]
    [InlineData("userName is \"bjensen\"")]
    [InlineData("userName eq \"a\" and")]
    [InlineData("(userName eq \"a\"")]
    [InlineData("userName eq \"a\")")]
    [InlineData("emails[type eq \"work\"")]
    [InlineData("emails[type eq \"work\"].")]
    [InlineData("eq \"a\"")]
    [InlineData("not userName eq \"a\"")]
    public void What_is_no_filter_is_refused(string filter)
    {
        var (condition, error) = ScimFilter.Read(filter);
        Assert.Null(condition);
        Assert.Equal("invalidFilter", error!.Type);
    }

    [Fact]
    public void A_filter_that_is_too_deep_is_refused() =>
        Assert.NotNull(ScimFilter.Read(new string('(', 500) + "a pr" + new string(')', 500)).Error);
}
