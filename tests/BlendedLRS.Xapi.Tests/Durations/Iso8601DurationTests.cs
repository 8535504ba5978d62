using System.Text;
using BlendedLRS.Xapi.Durations;

namespace BlendedLRS.Xapi.Tests.Durations;

public sealed class Iso8601DurationTests
{
    [Theory]
    [InlineData("PT4H35M59.14S", 16559.14)]
    [InlineData("PT16559.14S", 16559.14)]
    [InlineData("PT1H0M0.1S", 3600.1)]
    [InlineData("P4W", 2419200)]
    [InlineData("P0.5W", 302400)]
    [InlineData("P1DT12H36M0.12567S", 131760.12567)]
    [InlineData("P1Y", 31556952)]
    [InlineData("P1M", 2629746)]
    [InlineData("P1,5D", 129600)]
    [InlineData("PT0S", 0)]
    [InlineData("PT1.5H", 5400)]
    [InlineData("P1YT1S", 31556953)]
    [InlineData("PT01H", 3600)]
    public void Read(string text, double seconds)
    {
        Assert.True(Iso8601Duration.TryParse(text, out TimeSpan duration));
        Assert.Equal(seconds, duration.TotalSeconds, 5);
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1")]
    [InlineData("PT1")]
    [InlineData("P1YT")]
    [InlineData("1H")]
    [InlineData("PA1H0M0S")]
    [InlineData("P4W1D")]
    [InlineData("P1D4W")]
    [InlineData("P1M1Y")]
    [InlineData("PT1S1M")]
    [InlineData("P1H")]
    [InlineData("PT1D")]
    [InlineData("P1Y1Y")]
    [InlineData("PT1.5H1M")]
    [InlineData("P1.5DT1H")]
    [InlineData("PT.5S")]
    [InlineData("PT1.S")]
    [InlineData("PT1..5S")]
    [InlineData("P-1D")]
    [InlineData("-P1D")]
    [InlineData("pt1h")]
    [InlineData("PT1H ")]
    [InlineData("P0003-06-04T12:30:05")]
    [InlineData("P1DT1HT1M")]
    [InlineData("PTT1H")]
    [InlineData("PW")]
    [InlineData("should fail")]
    public void Refused(string text)
    {
        Assert.False(Iso8601Duration.TryParse(text, out _));
        Assert.False(Iso8601Duration.IsValid(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void More_than_a_TimeSpan_holds_becomes_its_largest_value()
    {
        Assert.True(Iso8601Duration.TryParse("P" + new string('9', 500) + "Y", out TimeSpan duration));
        Assert.Equal(TimeSpan.MaxValue, duration);
        Assert.False(Iso8601Duration.TryParse(null, out _));
    }
}
