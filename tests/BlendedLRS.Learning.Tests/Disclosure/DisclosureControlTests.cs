using System.Globalization;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Disclosure;
using Xunit.Abstractions;

namespace BlendedLRS.Learning.Tests.Disclosure;

/// <summary>Cells are withheld that would give fewer than k people away, by themselves or together with others.</summary>
public sealed class DisclosureControlTests(ITestOutputHelper output)
{
    private static readonly DisclosureOptions Options = new();

    [Fact]
    public void A_parent_less_its_other_children_gives_nobody_away()
    {
        var family = Family(("total a", 10), ("total b", 6), ("total c", 4));
        Assert.Equal("a ok, b suppressed, c suppressed, total ok", Decide(family));
        Assert.Equal("a ok, b ok, c ok, total ok", Decide(Family(("total a", 10), ("total b", 6), ("total c", 5))));
        Assert.Equal("a suppressed, b suppressed, total ok", Decide(Family(("total a", 8), ("total b", 4))));
    }

    [Fact]
    public void People_directly_in_the_parent_are_a_group_too()
    {
        Assert.Equal("a suppressed, b ok, total ok", Decide(Family(("total a", 7), ("total b", 9), ("total", 4))));
        Assert.Equal("a ok, b ok, total ok", Decide(Family(("total a", 7), ("total b", 9), ("total", 5))));
    }

    [Fact]
    public void A_small_group_in_a_table_hides_three_others_with_it()
    {
        var people = new[] { 10, 10, 10, 10, 10, 10, 10, 10, 2 };
        var family = Family([.. people.Select((count, place) => ($"total row{place / 3} column{place % 3} row{place / 3}xcolumn{place % 3}", count))]);
        var statuses = DisclosureControl.Decide(family, Options);
        Assert.Equal(4, statuses.Values.Count(status => status == CellStatus.Suppressed));
        Assert.Equal(CellStatus.Suppressed, statuses["row2xcolumn2"]);
    }

    [Fact]
    public void A_site_and_a_unit_that_differ_by_two_people_are_not_both_shown() =>
        Assert.Equal("a suppressed, b suppressed, total ok, x ok, y ok", Decide(Family(("total a x", 10), ("total b x", 2), ("total b y", 8))));

    /// <summary>a and b are one person each: who is b would learn what a did from the difference, though no sum gives a alone.</summary>
    [Fact]
    public void A_difference_between_two_people_is_not_given_either() =>
        Assert.Equal("x ok, y suppressed", Decide(Family(("x", 1), ("y", 1), ("x y", 10))));

    [Fact]
    public void Somebody_in_two_units_cannot_be_counted_from_the_numbers_of_people()
    {
        var family = Family(("total a", 10), ("total b", 10));
        family = family with { Contributions = [.. family.Contributions, new Contribution("0-0", ["total", "b"])] };
        Assert.Equal("a suppressed, b ok, total ok", Decide(family));
        Assert.Equal("a ok, b ok, total ok", Decide(family with { PublishesPeople = false }));
    }

    [Fact]
    public void Many_events_of_few_people_are_few_people()
    {
        var family = new DisclosureFamily([new("total", 0)], [.. Enumerable.Range(0, 40).Select(event_ => new Contribution($"p{event_ % 4}", ["total"]))]);
        Assert.Equal("total suppressed", Decide(family));
    }

    [Fact]
    public void A_share_needs_enough_people_on_both_sides()
    {
        var family = Family(("total a", 10), ("total b", 10));
        family = family with { Parts = 2, Contributions = [.. family.Contributions.Select(one => one with { Part = one.Person.EndsWith("-9", StringComparison.Ordinal) ? 0 : 1 }), .. family.Contributions.Take(2)] };
        Assert.Equal("a suppressed, b suppressed, total suppressed", Decide(family));

        var half = family with { Contributions = [.. Family(("total a", 20), ("total b", 20)).Contributions.Select((one, index) => one with { Part = index % 2 })] };
        Assert.Equal("a ok, b ok, total ok", Decide(half with { Shares = true }));
    }

    [Fact]
    public void A_share_of_nobody_or_everybody_is_not_shown_but_a_count_is()
    {
        var all = Family(("total a", 20), ("total b", 20));
        var family = all with { Parts = 2, Contributions = [.. all.Contributions.Select((one, index) => one with { Part = one.Cells.Contains("b") ? 1 : index % 2 })] };
        Assert.Equal("a ok, b ok, total ok", Decide(family));

        // b has nobody in the numerator; with a and the total it would follow.
        Assert.Equal("a suppressed, b suppressed, total ok", Decide(family with { Shares = true }));
    }

    [Fact]
    public void Nothing_happened_is_said_of_groups_but_not_of_sensitive_practices_or_of_few_members()
    {
        Assert.Equal("a ok, b no-data, total ok", Decide(Family(("total a", 20), ("-total b", 12))));
        Assert.Equal("a suppressed, b suppressed, total ok", Decide(Family(("total a", 20), ("-total b", 3))));
        Assert.Equal("a suppressed, b suppressed, total ok", Decide(Family(("total a", 20), ("-total b", 12)) with { Sensitive = true }));
        Assert.Equal("a no-data", Decide(new DisclosureFamily([new("a", 0)], [])));
        Assert.Equal("a suppressed", Decide(new DisclosureFamily([new("a", 0)], []) { Sensitive = true }));
    }

    [Fact]
    public void The_highest_of_all_minima_holds()
    {
        var family = Family(("total", 9));
        Assert.Equal("total ok", Decide(family));
        Assert.Equal("total suppressed", Decide(family with { Sensitive = true }));
        Assert.Equal("total suppressed", Decide(family with { MinimumPeople = 10 }));
        Assert.Equal("total suppressed", Decide(family, new DisclosureOptions { MinimumPeople = 10 }));
        Assert.Equal("total suppressed", Decide(Family(("total", 4)), new DisclosureOptions { MinimumPeople = 1 }));
    }

    [Fact]
    public void Minutes_that_one_person_dominates_are_hidden_and_cannot_be_worked_out()
    {
        var family = Family(("total a", 6), ("total b", 6), ("total c", 7)) with { Dominance = true };
        var minutes = family with { Contributions = [.. family.Contributions.Select(one => one with { Amount = one.Person == "1-0" ? 300 : 30 })] };
        Assert.Equal("a ok, b ok, c ok, total ok", Decide(family with { Contributions = [.. family.Contributions.Select(one => one with { Amount = 30 })] }));
        Assert.Equal("a suppressed, b suppressed, c ok, total ok", Decide(minutes));
    }

    [Fact]
    public void A_late_entry_does_not_restate_a_frozen_cell()
    {
        var family = Family(("old new", 30), ("new", 1));
        family = family with { Cells = [new("old", 0) { Frozen = true }, new("new", 0)] };
        Assert.Equal("new suppressed, old ok", Decide(family));
        Assert.Equal("new ok, old ok", Decide(family with { Contributions = [.. family.Contributions, .. Family(("x", 1), ("new", 5)).Contributions.Skip(1)] }));
    }

    [Fact]
    public void A_frozen_cell_stays_even_when_it_leaks_and_others_are_judged_by_what_they_add() =>
        Assert.Equal("a ok, b suppressed, c suppressed, total ok", Decide(Family(("total a", 3), ("total b", 12), ("total c", 4)) with { Cells = [new("a", 1) { Frozen = true }, new("total", 0), new("b", 1), new("c", 1)] }));

    [Fact]
    public void A_cell_that_is_too_uncertain_is_not_published_and_hides_when_it_is_small_too()
    {
        var family = Family(("total a", 20), ("total b", 4));
        Assert.Equal("a too-uncertain, b suppressed, total ok", Decide(family with { Cells = [new("total", 0), new("a", 1) { TooUncertain = true }, new("b", 1) { TooUncertain = true }] }));
    }

    [Fact]
    public void The_order_of_the_input_changes_nothing()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var family = SomeOrganisation.Any(random, 20, 60).Family(random);
            var (cells, contributions) = (family.Cells.ToArray(), family.Contributions.ToArray());
            random.Shuffle(cells);
            random.Shuffle(contributions);
            Assert.Equal(Decide(family), Decide(new DisclosureFamily(cells, contributions)));
        }
    }

    /// <summary>120 people in sites, teams, roles and site × role: of a simulation in which the plain threshold gave some four small groups away.</summary>
    [Fact]
    public void An_organisation_of_120_people_still_sees_most_of_its_cells()
    {
        var (cells, shown, plain, leaks) = (0, 0, 0, 0);
        for (var seed = 1; seed <= 30; seed++)
        {
            var family = Of120People(new Random(seed));
            var published = DisclosureControl.Decide(family, Options).Where(cell => cell.Value == CellStatus.Ok).Select(cell => cell.Key).ToList();
            var threshold = SimplerRules.Threshold(family, 5);
            (cells, shown, plain) = (cells + family.Cells.Count, shown + published.Count, plain + threshold.Count);
            leaks += Attacker.OfValues(family, threshold, 5).FindsSignedAtoms(new Random(seed)) ? 1 : 0;
            Assert.False(Attacker.OfValues(family, published, 5).FindsSignedAtoms(new Random(seed)));
            Assert.False(Attacker.OfValues(family, published, 5).FindsGroup(2));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"shown {(double)shown / cells:P0} of {cells} cells, by the plain threshold {(double)plain / cells:P0}, which leaks in {leaks} of 30 organisations"));
        Assert.True(shown >= 0.65 * cells, $"{shown} of {cells}");
        Assert.True(leaks > 15, $"{leaks}");
    }

    private static DisclosureFamily Of120People(Random random)
    {
        int[] siteOf = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2], roleOf = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4];
        var people = Enumerable.Range(0, 120).Select(person =>
        {
            var (team, role) = (random.Next(12), roleOf[random.Next(20)]);
            return new Contribution($"p{person:000}", ["total", $"site{siteOf[team]}", $"team{team}", $"role{role}", $"site{siteOf[team]}xrole{role}"]);
        }).ToList();
        var cells = people.SelectMany(person => person.Cells.Select((cell, place) => new CandidateCell(cell, place == 0 ? 0 : place == 4 ? 2 : 1))).Distinct().ToList();
        return new DisclosureFamily(cells, [.. people.Where(_ => random.Next(10) > 0)]);
    }

    /// <summary>Groups as "cells of the group, people in it"; with a minus they did nothing.</summary>
    private static DisclosureFamily Family(params (string Cells, int People)[] groups)
    {
        var cells = groups.SelectMany(group => group.Cells.TrimStart('-').Split(' ')).Distinct();
        return new DisclosureFamily(
            [.. cells.Select(cell => new CandidateCell(cell, cell == "total" ? 0 : cell.Contains('x') && cell.Length > 1 ? 2 : cell.Length > 1 || cell is "x" or "y" ? 1 : 2))],
            [.. groups.SelectMany((group, number) => Enumerable.Range(0, group.People)
                .Select(person => new Contribution($"{number}-{person}", group.Cells.TrimStart('-').Split(' ')) { Silent = group.Cells[0] == '-' }))]);
    }

    private static string Decide(DisclosureFamily family, DisclosureOptions? options = null) =>
        string.Join(", ", DisclosureControl.Decide(family, options ?? Options).OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => $"{cell.Key} {KebabText.Of(cell.Value)}"));
}
