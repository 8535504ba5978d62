using BlendedLRS.Learning.Surveys;
using FsCheck;
using FsCheck.Fluent;

namespace BlendedLRS.Learning.Tests.Surveys;

/// <summary>A group with fewer than five answers is kept under its parent.</summary>
public sealed class RollUpTests
{
    [Fact]
    public void Groups_with_enough_answers_stay() =>
        Assert.Equal([("one", 7, 5), ("two", 9, 6)], Kept(Asked.Wave(("all", null, 0), ("one", "all", 7), ("two", "all", 9)), ("one", 5), ("two", 6)));

    [Fact]
    public void One_with_too_few_becomes_its_parent_roster_and_all() =>
        Assert.Equal([("all", 15, 9), ("two", 9, 6)], Kept(Asked.Wave(("all", null, 8), ("one", "all", 7), ("two", "all", 9)), ("one", 4), ("two", 6), ("all", 5)));

    [Fact]
    public void Several_add_up_and_climb_until_they_are_enough() =>
        Assert.Equal(
            [("top", 23, 6), ("wide", 9, 5)],
            Kept(Asked.Wave(("top", null, 0), ("mid", "top", 7), ("one", "mid", 7), ("two", "top", 9), ("wide", "top", 9)), ("one", 2), ("mid", 2), ("two", 2), ("wide", 5)));

    [Fact]
    public void A_top_with_too_few_takes_its_smallest_group_so_that_no_rest_can_be_subtracted() =>
        Assert.Equal([("all", 16, 9), ("three", 9, 7)], Kept(Asked.Wave(("all", null, 0), ("one", "all", 7), ("two", "all", 9), ("three", "all", 9)), ("one", 4), ("two", 5), ("three", 7)));

    [Fact]
    public void A_tree_with_fewer_than_five_answers_keeps_nothing() =>
        Assert.Equal([("other", 7, 5)], Kept(Asked.Wave(("all", null, 0), ("one", "all", 7), ("two", "all", 9), ("other", null, 7)), ("one", 2), ("two", 2), ("other", 5)));

    [Fact]
    public void Nothing_of_the_old_group_is_left_in_an_answer()
    {
        var wave = Asked.Wave(("all", null, 8), ("one", "all", 7));
        var kept = Assert.Single(RollUp.Apply(wave, [.. Asked.Many("one", 4), .. Asked.Many("all", 5)]));
        Assert.All(kept.Answers, answer => Assert.Equal("all", answer.Group));
    }

    [Fact]
    public void Whatever_the_tree_every_group_kept_has_five_and_no_answer_is_kept_twice()
    {
        var property = Prop.ForAll(Arb.From(Gen.Choose(0, 1_000_000).ListOf().Select(list => list.ToArray())), numbers =>
        {
            // Each group hangs under an earlier one, or stands alone.
            var groups = numbers.Select((number, place) => ($"g{place}", number % (place + 1) == place ? null : $"g{number % (place + 1)}", 7)).ToArray();
            var answers = numbers.SelectMany((number, place) => Asked.Many($"g{place}", number / 7 % 9)).ToArray();
            var kept = RollUp.Apply(Asked.Wave(groups), answers);
            Assert.All(kept, group => Assert.True(group.Answers.Count >= 5));
            var respondents = kept.SelectMany(group => group.Answers).Select(answer => answer.Respondent).ToList();
            Assert.Equal(respondents.Count, respondents.Distinct().Count());

            // Only trees with fewer than five answers in all lose them.
            var dropped = answers.Where(answer => !respondents.Contains(answer.Respondent)).GroupBy(answer => TopOf(answer.Group));
            Assert.All(dropped, tree => Assert.True(tree.Count() < 5 && kept.All(group => TopOf(group.Key) != tree.Key)));

            string TopOf(string key)
            {
                var at = groups.First(group => group.Item1 == key);
                return at.Item2 is null ? key : TopOf(at.Item2);
            }
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20260301, 7), property);
    }

    private static IEnumerable<(string Key, int Roster, int Answers)> Kept(Wave wave, params (string Group, int Answers)[] answers)
    {
        Assert.Null(wave.Check(null));
        return RollUp.Apply(wave, [.. answers.SelectMany(group => Asked.Many(group.Group, group.Answers))]).Select(group => (group.Key, group.Roster, group.Answers.Count));
    }
}
