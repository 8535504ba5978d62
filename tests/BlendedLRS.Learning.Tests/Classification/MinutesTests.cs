using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Tests.Classification;

/// <summary>How long a learning event took and who says so.</summary>
public sealed class MinutesTests
{
    private const string Planned = "http://id.tincanapi.com/extension/planned-duration";

    [Theory]
    [InlineData("PT45M", 45d)]
    [InlineData("PT1H30M", 90d)]
    [InlineData("PT90S", 1.5)]
    [InlineData("PT0.5H", 30d)]
    [InlineData("PT8H", 480d)]
    [InlineData("PT9H", 480d)]
    [InlineData("P1W", 480d)]
    [InlineData("P9999999999Y", 480d)]
    public void Minutes_are_what_was_sent_at_most_eight_hours(string duration, double minutes)
    {
        var fact = Some.Statement().With("result", "duration", duration).Fact();
        Assert.Equal((minutes, DurationBasis.Measured), (fact.Minutes!.Value, fact.MinutesBasis));
    }

    [Theory]
    [InlineData("PT0S")]
    [InlineData("45 minutes")]
    [InlineData("")]
    [InlineData(null)]
    public void Without_a_usable_duration_nothing_is_known(string? duration)
    {
        var fact = Some.Statement().With("result", "duration", duration).Fact();
        Assert.Equal((null, DurationBasis.None), (fact.Minutes, fact.MinutesBasis));
    }

    [Theory]
    [InlineData(SourceKind.Lms, DurationBasis.Measured)]
    [InlineData(SourceKind.Content, DurationBasis.Measured)]
    [InlineData(SourceKind.Capture, DurationBasis.SelfReported)]
    [InlineData(SourceKind.Chat, DurationBasis.SelfReported)]
    [InlineData(SourceKind.Email, DurationBasis.SelfReported)]
    [InlineData(SourceKind.Unbound, DurationBasis.SelfReported)]
    public void The_basis_follows_from_the_source_where_nobody_says_it(SourceKind source, DurationBasis basis) =>
        Assert.Equal(basis, Some.Statement().With("result", "duration", "PT5M").Fact(source).MinutesBasis);

    [Theory]
    [InlineData("scheduled", DurationBasis.Scheduled)]
    [InlineData("banded", DurationBasis.Banded)]
    [InlineData("imputed", DurationBasis.Imputed)]
    [InlineData("none", DurationBasis.Measured)]
    [InlineData("guessed", DurationBasis.Measured)]
    public void The_basis_is_what_was_said(string said, DurationBasis basis) =>
        Assert.Equal(basis, Some.Statement().With("result", "duration", "PT5M").WithExtension(Some.Base + "/ext/duration-basis", said, "result").Fact().MinutesBasis);

    [Theory]
    [InlineData(null)]
    [InlineData("PT0S")]
    public void The_planned_duration_stands_in(string? duration)
    {
        var fact = Some.Statement().With("result", "duration", duration).WithExtension(Planned, "PT2H").Fact();
        Assert.Equal((120d, DurationBasis.Scheduled), (fact.Minutes!.Value, fact.MinutesBasis));
    }

    [Fact]
    public void The_planned_duration_may_stand_with_the_activity()
    {
        var statement = Some.Statement();
        statement["object"]!["definition"]!["extensions"] = new System.Text.Json.Nodes.JsonObject { [Planned] = "PT2H" };
        Assert.Equal(120, statement.Fact().Minutes);
    }

    [Fact]
    public void Only_learning_has_minutes() =>
        Assert.Null(Some.Statement(Some.TinCan + "viewed").With("result", "duration", "PT5M").Fact().Minutes);
}
