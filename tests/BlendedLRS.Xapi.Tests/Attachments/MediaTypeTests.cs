using System.Text;
using BlendedLRS.Xapi.Attachments;

namespace BlendedLRS.Xapi.Tests.Attachments;

public sealed class MediaTypeTests
{
    [Theory]
    [InlineData("text/plain;charset=utf-8;")]
    [InlineData("multipart/mixed; boundary=\"a\\\"b;c\"")]
    [InlineData("X-Custom/y")]
    public void Accepted(string type) => Assert.True(MediaType.IsValid(Encoding.UTF8.GetBytes(type)));

    [Theory]
    [InlineData("")]
    [InlineData("/plain")]
    [InlineData("text/")]
    [InlineData("text/pl ain")]
    [InlineData("text/plain; charset")]
    [InlineData("text/plain; =utf-8")]
    [InlineData("text/plain; charset=")]
    [InlineData("text/plain; charset=\"utf-8")]
    [InlineData("text/plain; a=\"b\" c")]
    [InlineData("x-/y")]
    public void Refused(string type) => Assert.False(MediaType.IsValid(Encoding.UTF8.GetBytes(type)));
}
