using System.Text;

namespace BlendedLRS.Xapi.Tests;

public sealed class IriTests
{
    [Theory]
    [InlineData("http://www.example.com")]
    [InlineData("course-v1:edX+DemoX+Demo_Course")]
    [InlineData("h2+a.b-c:x")]
    [InlineData("urn:uuid:a4942cbb-aabf-526f-8f69-379f265416b5")]
    [InlineData("tag:adlnet.gov,2013:expapi:0.9:activities:level")]
    [InlineData("http://-.~_!$&'()*+,;=:%40:80%2f::::::@example.com")]
    [InlineData("https://例え.テスト/ふ?ら=べ#る")]
    [InlineData("https://example.com/😀")]
    [InlineData("https://example.com/a?b[]=1")]
    [InlineData("http://[2001:db8::1]:80/")]
    [InlineData("file:///c")]
    [InlineData("a:b")]
    public void Accepted(string iri) => Assert.True(Iri.IsValid(iri));

    [Theory]
    [InlineData("")]
    [InlineData("http")]
    [InlineData("http:")]
    [InlineData("http://")]
    [InlineData(":a")]
    [InlineData("//example.com/a")]
    [InlineData("/a/b")]
    [InlineData("#a")]
    [InlineData("1a:b")]
    [InlineData("-a:b")]
    [InlineData("ab=c://should.fail.com")]
    [InlineData("ä:b")]
    [InlineData("should fail")]
    [InlineData("http://example.com/a b")]
    [InlineData(" http://example.com/")]
    [InlineData("http://example.com/\n")]
    [InlineData("http://example.com/<a>")]
    [InlineData("http://example.com/a|b")]
    [InlineData("http://example.com/{a}")]
    [InlineData("http://example.com/a\\b")]
    [InlineData("http://example.com/a^b`")]
    [InlineData("http://example.com/\"")]
    [InlineData("http://example.com/%")]
    [InlineData("http://example.com/%4")]
    [InlineData("http://example.com/%4g")]
    [InlineData("http://example.com/\u007f")]
    [InlineData("http://example.com/\u0085")]
    [InlineData("http://example.com/\ufffe")]
    [InlineData("http://example.com/\ufdd0")]
    public void Refused(string iri) => Assert.False(Iri.IsValid(iri));

    [Fact]
    public void A_lone_surrogate_is_no_part_of_an_iri()
    {
        Assert.False(Iri.IsValid("http://example.com/\ud800"));
        Assert.False(Iri.IsValid([.. "http://example.com/"u8, 0xED, 0xA0, 0x80]));
        Assert.False(Iri.IsValid((string?)null));
    }

    [Fact]
    public void A_uri_is_an_iri_in_ascii()
    {
        Assert.True(Iri.IsUri("https://example.com"u8));
        Assert.False(Iri.IsUri(Encoding.UTF8.GetBytes("https://exämple.com")));
    }
}
