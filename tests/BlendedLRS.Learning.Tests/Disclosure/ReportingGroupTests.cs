using BlendedLRS.Learning.Disclosure;

namespace BlendedLRS.Learning.Tests.Disclosure;

/// <summary>Small groups of a survey are merged into the group above before anything is stored.</summary>
public sealed class ReportingGroupTests
{
    [Fact]
    public void Enough_answers_stay_with_their_group() =>
        Assert.Equal("all>all a>a b>b", RollUp(("all", null, 5), ("a", "all", 5), ("b", "all", 9)));

    [Fact]
    public void Too_few_answers_go_to_the_group_above() =>
        Assert.Equal("all>all a>a b>all", RollUp(("all", null, 3), ("a", "all", 5), ("b", "all", 4)));

    [Fact]
    public void They_go_up_until_there_are_enough() =>
        Assert.Equal("all>all a>all a1>all b>b", RollUp(("all", null, 2), ("a", "all", 2), ("a1", "a", 1), ("b", "all", 9)));

    [Fact]
    public void Too_few_at_the_top_take_in_the_smallest_group_below() =>
        Assert.Equal("all>all a>all b>b", RollUp(("all", null, 2), ("a", "all", 6), ("b", "all", 7)));

    [Fact]
    public void Too_few_altogether_are_not_stored() =>
        Assert.Equal("all> a>", RollUp(("all", null, 1), ("a", "all", 3)));

    [Fact]
    public void A_circle_is_not_stored_and_the_floor_holds() =>
        Assert.Equal("a> b> c>", RollUp(("a", "b", 9), ("b", "a", 9), ("c", "nowhere", 4)));

    [Fact]
    public void All_that_is_stored_in_any_tree_comes_from_enough_people()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var groups = Enumerable.Range(0, random.Next(1, 12)).Select(number => new ReportingGroup($"g{number}", number == 0 ? null : $"g{random.Next(number)}", random.Next(9))).ToList();
            var stored = ReportingGroups.RollUp(groups, 5);
            Assert.Equal(groups.Count, stored.Count);
            Assert.All(groups.Where(group => stored[group.Key] is not null).GroupBy(group => stored[group.Key]), together => Assert.True(together.Sum(group => group.Answers) >= 5));
            Assert.True(groups.Sum(group => group.Answers) < 5 || groups.TrueForAll(group => group.Answers == 0 || stored[group.Key] is not null), $"seed {seed}");
        }
    }

    private static string RollUp(params (string Key, string? Parent, int Answers)[] groups)
    {
        var stored = ReportingGroups.RollUp([.. groups.Select(group => new ReportingGroup(group.Key, group.Parent, group.Answers))], 1);
        return string.Join(' ', groups.Select(group => $"{group.Key}>{stored[group.Key]}"));
    }
}
