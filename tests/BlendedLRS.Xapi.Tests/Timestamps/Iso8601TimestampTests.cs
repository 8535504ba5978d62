using BlendedLRS.Xapi.Timestamps;

namespace BlendedLRS.Xapi.Tests.Timestamps;

public sealed class Iso8601TimestampTests
{
    [Theory]
    [InlineData("2026-03-01T09:30:00Z", "2026-03-01T09:30:00.0000000Z")]
    [InlineData("2026-03-01t09:30:00.5z", "2026-03-01T09:30:00.5000000Z")]
    [InlineData("2026-03-01T09:30:00.123456789+01:00", "2026-03-01T08:30:00.1234567Z")]
    [InlineData("2026-03-01T00:30:00-23:59", "2026-03-02T00:29:00.0000000Z")]
    [InlineData("2024-02-29T00:00:00+00:00", "2024-02-29T00:00:00.0000000Z")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.0000000Z")]
    [InlineData("2017-01-01T00:59:60.9+01:00", "2017-01-01T00:00:00.0000000Z")]
    [InlineData("0785-10-10T04:13:00+00:00", "0785-10-10T04:13:00.0000000Z")]
    [InlineData("0001-01-01T00:00:00+05:00", "0001-01-01T00:00:00.0000000Z")]
    [InlineData("0000-12-31T23:00:00-02:00", "0001-01-01T01:00:00.0000000Z")]
    [InlineData("9999-12-31T23:59:59-05:00", "9999-12-31T23:59:59.9999999Z")]
    public void Read_under_both_lines(string text, string instant)
    {
        foreach (XapiVersion version in (XapiVersion[])[XapiVersion.V103, XapiVersion.V200])
        {
            Assert.True(Iso8601Timestamp.TryParse(text, version, out DateTimeOffset read));
            Assert.Equal(instant, read.UtcDateTime.ToString("O"));
        }
    }

    [Theory]
    [InlineData("2026-03-01T09:30:00", "2026-03-01T09:30:00.0000000Z")]
    [InlineData("2026-03-01T09:30", "2026-03-01T09:30:00.0000000Z")]
    [InlineData("2026-03-01T09:30+01", "2026-03-01T08:30:00.0000000Z")]
    [InlineData("2026-03-01T09:30:00+0530", "2026-03-01T04:00:00.0000000Z")]
    [InlineData("2026-03-01T09:30:00,25Z", "2026-03-01T09:30:00.2500000Z")]
    [InlineData("2026-03-01T24:00:00Z", "2026-03-02T00:00:00.0000000Z")]
    public void Read_under_1_0_3_only(string text, string instant)
    {
        Assert.True(Iso8601Timestamp.TryParse(text, XapiVersion.V103, out DateTimeOffset read));
        Assert.Equal(instant, read.UtcDateTime.ToString("O"));
        Assert.False(Iso8601Timestamp.TryParse(text, XapiVersion.V200, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("should fail")]
    [InlineData("01/011/2015")]
    [InlineData("2017")]
    [InlineData("2017-01")]
    [InlineData("2017-01-01")]
    [InlineData("2017-01-01T")]
    [InlineData("2017-01-01T10")]
    [InlineData("2017-01-01 10:00:00Z")]
    [InlineData("2009-01-31T230000-01:00")]
    [InlineData("2013-99-99T04:13:00+00:00")]
    [InlineData("2023-02-29T00:00:00Z")]
    [InlineData("2026-00-01T00:00:00Z")]
    [InlineData("2026-01-00T00:00:00Z")]
    [InlineData("2026-01-01T24:00:01Z")]
    [InlineData("2026-01-01T25:00:00Z")]
    [InlineData("2026-01-01T00:60:00Z")]
    [InlineData("2026-01-01T00:00:61Z")]
    [InlineData("2026-01-01T12:00:60Z")]
    [InlineData("2026-01-01T00:00:00.Z")]
    [InlineData("2026-01-01T00:00:00+24:00")]
    [InlineData("2026-01-01T00:00:00+00:60")]
    [InlineData("2026-01-01T00:00:00+1")]
    [InlineData("2026-01-01T00:00:00+01:")]
    [InlineData("2008-09-15T15:53:00.601-00")]
    [InlineData("2008-09-15T15:53:00.601-0000")]
    [InlineData("2008-09-15T15:53:00.601-00:00")]
    [InlineData("2026-01-01T00:00:00Zx")]
    [InlineData(" 2026-01-01T00:00:00Z")]
    [InlineData("12026-01-01T00:00:00Z")]
    [InlineData("２026-01-01T00:00:00Z")]
    public void Refused_under_both_lines(string text)
    {
        Assert.False(Iso8601Timestamp.TryParse(text, XapiVersion.V103, out _));
        Assert.False(Iso8601Timestamp.TryParse(text, XapiVersion.V200, out _));
    }

    [Fact]
    public void No_text_and_endless_text_are_no_timestamps()
    {
        Assert.False(Iso8601Timestamp.TryParse((string?)null, XapiVersion.V103, out _));
        Assert.False(Iso8601Timestamp.TryParse("2026-01-01T00:00:00." + new string('1', 200) + "Z", XapiVersion.V103, out _));
    }
}
