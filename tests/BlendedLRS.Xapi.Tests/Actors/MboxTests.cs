using System.Text;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Xapi.Tests.Actors;

public sealed class MboxTests
{
    [Theory]
    [InlineData("mailto:a@b")]
    [InlineData("mailto:first.last+tag@example.com")]
    [InlineData("mailto:o'neil%20x@example.com")]
    [InlineData("mailto:\"a b\"@example.com")]
    [InlineData("mailto:jörg@münchen.de")]
    [InlineData("mailto:a@[192.0.2.1]")]
    public void Accepted(string mbox) => Assert.True(Mbox.IsValid(Encoding.UTF8.GetBytes(mbox)));

    [Theory]
    [InlineData("")]
    [InlineData("mailto:")]
    [InlineData("mailto:a")]
    [InlineData("mailto:@b")]
    [InlineData("mailto:a@")]
    [InlineData("mailto:a b@c.d")]
    [InlineData("mailto:a@c d")]
    [InlineData("mailto:a@b..c")]
    [InlineData("mailto:a@.b")]
    [InlineData("mailto:a@b.")]
    [InlineData("mailto:a@b,c@d")]
    [InlineData("mailto:?to=a@b")]
    [InlineData("mailto:a@b?subject=x")]
    [InlineData("mailto:a@b@c")]
    [InlineData("MAILTO:a@b")]
    [InlineData("http://a@b")]
    [InlineData(" mailto:a@b")]
    public void Refused(string mbox) => Assert.False(Mbox.IsValid(Encoding.UTF8.GetBytes(mbox)));

    [Fact]
    public void Only_the_domain_is_compared_without_case()
    {
        Assert.Equal(Ifi.Mbox("mailto:Ann@example.com"), Ifi.Mbox("mailto:Ann@EXAMPLE.com"));
        Assert.Equal("mbox|mailto:Ann@Éxample.com", Ifi.Mbox("mailto:Ann@ÉXAMPLE.COM").Key);
        Assert.NotEqual(Ifi.Mbox("mailto:Ann@example.com"), Ifi.Mbox("mailto:ann@example.com"));
    }
}
