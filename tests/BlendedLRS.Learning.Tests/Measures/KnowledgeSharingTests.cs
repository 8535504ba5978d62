using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.People;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M22: the network of help in figures.</summary>
public sealed class KnowledgeSharingTests
{
    // p0 to p9 sit in one unit, p10 to p19 in the other.
    private static readonly Roster Roster = Made.Roster(
        Enumerable.Range(0, 40).Select(number => ($"p{number}", number < 10 ? "one" : "two")), ("one", null, null), ("two", null, null));

    /// <summary>Twenty pairs: p0 helps p1 to p15; p1, p2, p3, p4 and p5 help p0 back. Five times the reverse of a pair is there too, so 10 of 20 pairs are mutual.</summary>
    private static readonly Tie[] Star = [.. Enumerable.Range(1, 15).Select(number => Help(0, number)), .. Enumerable.Range(1, 5).Select(number => Help(number, 0))];

    [Fact]
    public void Twenty_pairs_around_one_helper()
    {
        // Density 20 / (20 x 19) = 1/19, so the corrected reciprocity is (1/2 - 1/19) / (18/19) = 17/36.
        // 6 of 20 ties cross the units (p10 to p15). The top tenth of 20 people are two: p0 with 15 ties, another with 1.
        var results = Compute(Star);
        Assert.Equal((0.8, 20, 16), (Of("reach").Rounded(), Of("reach").People, Of("reach").PeopleInNumerator));
        Assert.Equal((0.5, Math.Round(17 / 36d, 9)), (Of("reciprocity").Rounded(), Of("corrected-reciprocity").Rounded()));
        Assert.Equal((0.3, 0.8), (Of("cross-unit").Rounded(), Of("concentration").Rounded()));

        MeasureResult Of(string component) => results.Of(KnowledgeSharing.Card, component);
    }

    [Fact]
    public void Help_repeated_is_the_same_pair_and_another_tie()
    {
        var results = Compute([.. Star, .. Enumerable.Repeat(Help(0, 15), 20)]);
        Assert.Equal(0.5, results.Of(KnowledgeSharing.Card, "reciprocity").Rounded());
        Assert.Equal((0.65, 0.9), (results.Of(KnowledgeSharing.Card, "cross-unit").Rounded(), results.Of(KnowledgeSharing.Card, "concentration").Rounded()));
    }

    [Fact]
    public void Fewer_than_twenty_pairs_say_nothing() =>
        Assert.All(Compute([.. Star[1..], .. Enumerable.Repeat(Star[1], 30)]), result => Assert.Equal((null, NoValueReason.TooFew), (result.Value, result.Reason)));

    [Fact]
    public void Help_to_oneself_and_of_another_period_is_none() =>
        Assert.All(Compute([.. Star[1..], Help(3, 3), Help(7, 8) with { Time = Made.At(90) }]), result => Assert.Equal(NoValueReason.TooFew, result.Reason));

    [Fact]
    public void Pairs_with_somebody_outside_reach_people_but_say_nothing_of_reciprocity()
    {
        var results = Compute([.. Star[1..], Help(30, 19)]);
        Assert.Equal(0.85, results.Of(KnowledgeSharing.Card, "reach").Rounded());
        Assert.Equal(NoValueReason.TooFew, results.Of(KnowledgeSharing.Card, "reciprocity").Reason);
        Assert.Equal(NoValueReason.TooFew, results.Of(KnowledgeSharing.Card, "concentration").Reason);
    }

    [Fact]
    public void Where_everybody_helps_everybody_chance_would_do_the_same()
    {
        var ties = Enumerable.Range(0, 5).SelectMany(one => Enumerable.Range(0, 5).Where(other => other != one).Select(other => Help(one, other))).ToList();
        var results = KnowledgeSharing.Compute(ties, Made.Members(5), Roster, Made.Quarter);
        Assert.Equal(1, results.Of(KnowledgeSharing.Card, "reciprocity").Value);
        Assert.Equal(NoValueReason.NoData, results.Of(KnowledgeSharing.Card, "corrected-reciprocity").Reason);
    }

    private static IReadOnlyList<MeasureResult> Compute(IReadOnlyList<Tie> ties) => KnowledgeSharing.Compute(ties, Made.Members(20), Roster, Made.Quarter);

    private static Tie Help(int helper, int helped) => new($"p{helper}", $"p{helped}", Made.At(10), Practice.Mentoring);
}
