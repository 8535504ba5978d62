namespace BlendedLRS.Xapi.Tests;

public sealed class XapiVersionHeaderTests
{
    [Theory]
    [InlineData("1.0", XapiVersion.V103)]
    [InlineData("1.0.0", XapiVersion.V103)]
    [InlineData("1.0.3", XapiVersion.V103)]
    [InlineData("1.0.9", XapiVersion.V103)]
    [InlineData("2.0.0", XapiVersion.V200)]
    [InlineData("2.0.12", XapiVersion.V200)]
    public void Spoken(string header, XapiVersion expected)
    {
        Assert.True(XapiVersionHeader.TryParse(header, out XapiVersion version));
        Assert.Equal(expected, version);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0.95")]
    [InlineData("1")]
    [InlineData("1.0.")]
    [InlineData("1.0.x")]
    [InlineData("1.1.0")]
    [InlineData("2.0")]
    [InlineData("2.1.0")]
    [InlineData("3.0.0")]
    [InlineData(" 1.0.3")]
    [InlineData("1.0.3.4")]
    [InlineData("10.0.3")]
    public void Not_supported(string? header) => Assert.False(XapiVersionHeader.TryParse(header, out _));
}
