using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M14: before and after a revision on day 0, beside similar modules that were not reworked.</summary>
public sealed class ReworkEffectTests
{
    private static readonly LearningModule Reworked = new("m", "M") { Revisions = [new ModuleRevision("2", Made.At(0))] };

    [Fact]
    public void A_rating_that_rose_everywhere_says_nothing_about_the_rework()
    {
        var results = Compute(Ratings("m", 0.3, 0.5), Ratings("similar", 0.35, 0.55));
        Assert.Equal((0.2, 0.2, 0), Three(results, "rating"));
        var adjusted = results.Of(ReworkEffect.Card, "rating-adjusted");
        Assert.Equal((0, 0), (Math.Round(adjusted.Low!.Value, 9), Math.Round(adjusted.High!.Value, 9)));
    }

    [Fact]
    public void Only_modules_of_similar_rating_without_a_revision_are_compared_with()
    {
        var results = Compute(Ratings("m", 0.3, 0.5), Ratings("similar", 0.4, 0.45), Ratings("other", 0.41, 0.9), Ratings("touched", 0.3, 0.9), Ratings("few", 0.3, 0.9, 19));
        Assert.Equal((0.2, 0.05, 0.15), Three(results, "rating"));
        var similar = results.Of(ReworkEffect.Card, "rating-similar");
        Assert.Equal((20, 40), (similar.People, similar.Events));
    }

    [Fact]
    public void Without_a_similar_module_there_is_the_plain_change_alone()
    {
        var results = Compute(Ratings("m", 0.3, 0.5));
        Assert.Equal((0.2, null, null), Three(results, "rating"));
        Assert.Equal(NoValueReason.TooFew, results.Of(ReworkEffect.Card, "rating-similar").Reason);
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval_around_the_change()
    {
        var feedback = Ratings("m", 0.3, 0.5).Select((entry, place) => entry with { Rating = entry.Rating + (place % 5 * 0.05) }).ToList();
        var rating = Compute(feedback).Of(ReworkEffect.Card, "rating");
        Assert.True(rating.Low < rating.Value && rating.Value < rating.High);
        Assert.Equal(rating, Compute(feedback).Of(ReworkEffect.Card, "rating"));
    }

    [Fact]
    public void Fewer_than_twenty_on_a_side_give_no_value()
    {
        var rating = Compute(Ratings("m", 0.3, 0.5)[1..]).Of(ReworkEffect.Card, "rating");
        Assert.Equal((null, NoValueReason.TooFew, 19, 39), (rating.Value, rating.Reason, rating.People, rating.Events));
    }

    [Fact]
    public void Before_the_window_is_over_it_is_too_early()
    {
        var records = new ReworkRecords([Reworked], Ratings("m", 0.3, 0.5), [], []);
        Assert.Equal(NoValueReason.TooEarly, ReworkEffect.Compute("m", Made.At(0), records, Made.At(59.9), 1).Of(ReworkEffect.Card, "rating").Reason);
        Assert.Equal(NoValueReason.None, ReworkEffect.Compute("m", Made.At(0), records, Made.At(60), 1).Of(ReworkEffect.Card, "rating").Reason);
    }

    [Fact]
    public void Completion_counts_people_committed_in_a_window_who_completed_within_it()
    {
        // 10 of 20 before and 15 of 20 after. Newcombe's interval of 0.75 - 0.5, calculated apart from the two Wilson intervals (0.5313, 0.8881) and (0.2993, 0.7007): -0.0468 to 0.4936.
        var commitments = People(40).Select((person, place) => new Commitment(1, Guid.Empty, person, "m", Made.At(place < 20 ? -40 : 10), Ownership.Unknown)).ToList();
        var events = People(40).Where((_, place) => place is < 10 or >= 20 and < 35).Select(person => Made.Event(person, 30, module: "m")).ToList();
        var before = events.Take(10).Select(one => one with { Time = Made.At(-1) });
        var late = People(20).Skip(10).Select(person => Made.Event(person, 1, module: "m"));
        var waived = new Commitment(1, Guid.Empty, "p99", "m", Made.At(-1), Ownership.Unknown) { IsWaived = true };
        var completion = Compute(new ReworkRecords([Reworked], [], [.. commitments, waived], [.. before, .. events.Skip(10), .. late])).Of(ReworkEffect.Card, "completion");
        Assert.Equal((0.25, -0.0468, 0.4936), (completion.Rounded(), Math.Round(completion.Low!.Value, 4), Math.Round(completion.High!.Value, 4)));
        Assert.Equal((20, 40), (completion.People, completion.Events));
    }

    [Fact]
    public void Follow_up_is_informal_learning_on_the_topic_within_thirty_days_of_a_completion()
    {
        var completions = People(40).Select((person, place) => Made.Event(person, place < 20 ? -50 : 10, module: "m") with { Modality = Modality.Formal, Topics = ["t"] }).ToList();
        var followed = completions.Skip(10).Select(one => Informal(one, 30)).ToList();
        var tooLate = completions.Take(10).Select(one => Informal(one, 30.01)).ToList();
        var elsewhere = completions.Take(10).Select(one => Informal(one, 3) with { Topics = ["u"] }).ToList();
        var followUp = Compute(new ReworkRecords([Reworked], [], [], [.. completions, .. followed, .. tooLate, .. elsewhere])).Of(ReworkEffect.Card, "follow-up");
        Assert.Equal((0.5, 40), (followUp.Value, followUp.Events));

        static LearningEvent Informal(LearningEvent one, double days) =>
            one with { Modality = Modality.Informal, Practice = Practice.Experiment, ModuleKey = null, Time = one.Time.AddDays(days) };
    }

    [Fact]
    public void Follow_up_waits_thirty_days_longer()
    {
        var completions = People(40).Select((person, place) => Made.Event(person, place < 20 ? -50 : 10, module: "m") with { Modality = Modality.Formal, Topics = ["t"] }).ToList();
        var records = new ReworkRecords([Reworked], [], [], completions);
        Assert.Equal(NoValueReason.TooEarly, ReworkEffect.Compute("m", Made.At(0), records, Made.At(89), 1).Of(ReworkEffect.Card, "follow-up").Reason);
        Assert.Equal(0, ReworkEffect.Compute("m", Made.At(0), records, Made.At(90), 1).Of(ReworkEffect.Card, "follow-up").Value);
    }

    private static (double? Plain, double? Similar, double? Adjusted) Three(IReadOnlyList<MeasureResult> results, string name) =>
        (results.Of(ReworkEffect.Card, name).Rounded(), results.Of(ReworkEffect.Card, $"{name}-similar").Rounded(), results.Of(ReworkEffect.Card, $"{name}-adjusted").Rounded());

    private static IReadOnlyList<MeasureResult> Compute(params IReadOnlyList<Feedback>[] feedback)
    {
        LearningModule touched = new("touched", "T") { Revisions = [new ModuleRevision("1", Made.At(-59))] };
        LearningModule[] others = [.. new[] { "similar", "other", "few" }.Select(key => new LearningModule(key, key) { Revisions = [new ModuleRevision("1", Made.At(-61))] })];
        return Compute(new ReworkRecords([Reworked, touched, .. others], [.. feedback.SelectMany(list => list)], [], []));
    }

    private static IReadOnlyList<MeasureResult> Compute(ReworkRecords records) => ReworkEffect.Compute("m", Made.At(0), records, Made.At(120), 1);

    private static List<Feedback> Ratings(string module, double before, double after, int each = 20) =>
    [
        .. People(each).Select(person => Made.Feedback(person, -60) with { ModuleKey = module, Rating = before }),
        .. People(each).Select(person => Made.Feedback(person, 59.9) with { ModuleKey = module, Rating = after }),
    ];

    private static IEnumerable<string> People(int count) => Enumerable.Range(0, count).Select(number => $"p{number}");
}
