using System.Globalization;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Tests.Classification;

/// <summary>Every event that the Moodle plugin sends, by verb and type.</summary>
public sealed class MoodlePluginTests
{
    private static readonly List<(LearningKind Kind, int Events, string Verb, string? Type)> Cases =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "moodle-plugin.csv")).Skip(2).Select(Read)];

    [Fact]
    public void Every_event_has_the_kind_that_was_decided_by_hand() =>
        Assert.All(Cases, entry => Assert.Equal((entry.Kind, entry.Verb, entry.Type), (Some.Statement(entry.Verb, entry.Type).Fact().Kind, entry.Verb, entry.Type)));

    [Theory]
    [InlineData(LearningKind.Trace, 103)]
    [InlineData(LearningKind.Admin, 33)]
    [InlineData(LearningKind.Learning, 7)]
    [InlineData(LearningKind.Content, 6)]
    [InlineData(LearningKind.Interaction, 6)]
    [InlineData(LearningKind.Commitment, 5)]
    [InlineData(LearningKind.Credential, 5)]
    [InlineData(LearningKind.Feedback, 2)]
    [InlineData(LearningKind.Survey, 2)]
    [InlineData(LearningKind.Unclassified, 0)]
    public void Only_one_in_twenty_events_is_learning(LearningKind kind, int events) =>
        Assert.Equal(events, Cases.Where(entry => Some.Statement(entry.Verb, entry.Type).Fact().Kind == kind).Sum(entry => entry.Events));

    private static (LearningKind Kind, int Events, string Verb, string? Type) Read(string line)
    {
        var fields = line.Split(',');
        Assert.True(KebabText.TryParse<LearningKind>(fields[0], out var kind));
        return (kind, int.Parse(fields[1], CultureInfo.InvariantCulture), fields[2], fields[3].Length == 0 ? null : fields[3]);
    }
}
