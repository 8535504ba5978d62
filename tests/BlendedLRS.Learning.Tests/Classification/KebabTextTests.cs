using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Disclosure;

namespace BlendedLRS.Learning.Tests.Classification;

/// <summary>One text form for every enumeration of the domain.</summary>
public sealed class KebabTextTests
{
    [Fact]
    public void Every_value_has_a_text_that_leads_back()
    {
        Check<LearningKind>();
        Check<Grain>();
        Check<Practice>();
        Check<Modality>();
        Check<SourceKind>();
        Check<Visibility>();
        Check<DurationBasis>();
        Check<CellStatus>();
    }

    [Fact]
    public void The_text_is_kebab_case_and_letter_case_counts()
    {
        Assert.Equal(("problem-solving", "no-data", "self-reported"), (KebabText.Of(Practice.ProblemSolving), KebabText.Of(CellStatus.NoData), KebabText.Of(DurationBasis.SelfReported)));
        Assert.False(KebabText.TryParse<Practice>("Problem-Solving", out _));
        Assert.False(KebabText.TryParse<Practice>("3", out _));
        Assert.False(KebabText.TryParse<Practice>(null, out _));
    }

    private static void Check<T>()
        where T : struct, Enum =>
        Assert.All(Enum.GetValues<T>(), value => Assert.True(KebabText.TryParse<T>(KebabText.Of(value), out var again) && again.Equals(value)));
}
