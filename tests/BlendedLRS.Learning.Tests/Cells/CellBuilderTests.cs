using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Cells;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.People;
using BlendedLRS.Learning.Resolution;
using BlendedLRS.Learning.Tests.Measures;

namespace BlendedLRS.Learning.Tests.Cells;

/// <summary>Cells of small organisations in March 2026, computed by hand.</summary>
public sealed class CellBuilderTests
{
    private static readonly DateOnly Start = new(2025, 1, 1);
    private static readonly DateOnly Today = new(2026, 9, 1);

    /// <summary>a: 6 formal and 6 informal events of 6 people; b: 7 and 14 of 7.</summary>
    [Fact]
    public void Shares_of_events_are_told_of_the_organisation_and_of_each_unit()
    {
        var cells = Build("M1", Organisation(("a", 6), ("b", 7)), [.. Everyone("a", 6, 1, 1), .. Everyone("b", 7, 1, 2)]);
        Assert.Equal("ok 0.394 = 13/33 of 13 with 33", Text(cells, "formal"));
        Assert.Equal("ok 0.606 = 20/33 of 13 with 33", Text(cells, "informal"));
        Assert.Equal("ok 0.5 = 6/12 of 6 with 12", Text(cells, "formal", "a"));
        Assert.Equal("ok 0.667 = 14/21 of 7 with 21", Text(cells, "informal", "b"));
        Assert.All(cells.Where(cell => cell.Slice.Unit is not null), cell => Assert.Equal(cell.Slice.Unit == "top" ? 1 : 2, cell.Slice.UnitLevel));
        Assert.All(cells.Where(cell => cell.Status == CellStatus.Ok), cell => Assert.Equal(("7", false, 0.1), (cell.RuleSetVersion, cell.Unfinished, cell.UnclassifiedAtMost)));
    }

    [Fact]
    public void Three_people_are_neither_shown_nor_left_over()
    {
        var cells = Build("M1", Organisation(("a", 6), ("b", 7), ("c", 3)), [.. Everyone("a", 6, 1, 1), .. Everyone("b", 7, 1, 2), .. Everyone("c", 3, 4, 4)]);
        Assert.Equal("ok 0.439 = 25/57 of 16 with 57", Text(cells, "formal"));
        Assert.Equal("suppressed", Text(cells, "formal", "c"));
        Assert.Single(cells, cell => cell.Component == "formal" && cell.Slice.Unit is "a" or "b" && cell.Status == CellStatus.Ok && cell.Component == "formal");
        Assert.All(cells.Where(cell => cell.Status != CellStatus.Ok), cell => Assert.True(cell is { Value: null, Numerator: null, Denominator: null, People: null, Events: null }));
    }

    [Fact]
    public void A_share_of_nobody_is_no_more_told_than_one_of_few()
    {
        var cells = Build("M1", Organisation(("a", 6), ("b", 7)), [.. Everyone("a", 6, 1, 1), .. Everyone("b", 7, 1, 0)]);
        Assert.Equal("suppressed", Text(cells, "formal", "b"));
        Assert.DoesNotContain(cells, cell => cell.Slice.Unit == "a" && cell.Status == CellStatus.Ok && Text(cells, "formal").StartsWith("ok", StringComparison.Ordinal));
    }

    /// <summary>a: 6 x 30 formal and 6 x 60 informal minutes; b: 5 x 30 and 5 x 30.</summary>
    [Fact]
    public void Shares_of_minutes_are_told_unless_one_person_dominates()
    {
        var roster = Organisation(("a", 6), ("b", 5));
        LearningEvent[] events = [.. Everyone("a", 6, 1, 1).Select(one => one.Taking(one.Modality == Modality.Formal ? 30 : 60)), .. Everyone("b", 5, 1, 1).Select(one => one.Taking(30))];
        var cells = Build("M2", roster, events);
        Assert.Equal("ok 0.333 = 180/540 of 6", Text(cells, "formal", "a"));
        Assert.Equal("ok 0.393 = 330/840 of 11", Text(cells, "formal"));

        var dominated = Build("M2", roster, [.. events.Select(one => one.Person == "b0" && one.Modality == Modality.Informal ? one.Taking(400) : one)]);
        Assert.Equal("suppressed", Text(dominated, "formal", "b"));
        Assert.DoesNotContain(dominated, cell => cell.Slice.Unit == "a" && cell.Status == CellStatus.Ok && Text(dominated, "formal").StartsWith("ok", StringComparison.Ordinal));
    }

    /// <summary>Of 24 people 6 learned formally, 6 informally, 6 in both ways, 6 not.</summary>
    [Fact]
    public void Everybody_is_one_of_four()
    {
        var names = Names("a", 24);
        var cells = Build("M3", Organisation(("a", 24)), [.. names.Take(12).Select(name => Given.Formal(name, 3)), .. names.Skip(6).Take(12).Select(name => Given.Informal(name, 4))]);
        foreach (var component in new[] { "only-formal", "only-informal", "both", "none" })
        {
            Assert.Equal("ok 0.25 = 6/24 of 24", Text(cells, component));
            Assert.Equal("ok 0.25 = 6/24 of 24", Text(cells, component, "a"));
        }
    }

    /// <summary>Ten people move from a to b on the tenth: what they did before counts in a, what they did after in b, and they belong to both.</summary>
    [Fact]
    public void Who_moves_counts_where_they_were()
    {
        var roster = new Roster(
            [
                .. Names("m", 10).Select(name => new Person(name)
                {
                    Assignments = [new Assignment(Start, Given.Day(10)) { Unit = "a" }, new Assignment(Given.Day(10)) { Unit = "b" }],
                }),
                .. Names("a", 8).Select(name => In(name, "a")), .. Names("b", 8).Select(name => In(name, "b")),
            ],
            Units("a", "b"), [], TimeZoneInfo.Utc);
        LearningEvent[] events =
        [
            .. Names("m", 10).SelectMany(name => new[] { Given.Formal(name, 5), Given.Informal(name, 20), Given.Informal(name, 21) }),
            .. Everyone("a", 8, 1, 1), .. Everyone("b", 8, 1, 1),
        ];
        var shares = Build("M1", roster, events);
        Assert.Equal("ok 0.692 = 18/26 of 18 with 26", Text(shares, "formal", "a"));
        Assert.Equal("ok 0.222 = 8/36 of 18 with 36", Text(shares, "formal", "b"));
        Assert.Equal("ok 0.419 = 26/62 of 26 with 62", Text(shares, "formal"));
    }

    /// <summary>In b 30 informal events of 7 minutes; 10 people for 31 days and 10 for 22, which are 530 days or 75.7 weeks.</summary>
    [Fact]
    public void Minutes_for_each_head_count_the_days_that_people_were_there()
    {
        var roster = new Roster(
            [.. Names("m", 10).Select(name => new Person(name) { Assignments = [new Assignment(Start, Given.Day(10)) { Unit = "a" }, new Assignment(Given.Day(10)) { Unit = "b" }] }), .. Names("a", 10).Select(name => In(name, "a")), .. Names("b", 10).Select(name => In(name, "b"))],
            Units("a", "b"), [], TimeZoneInfo.Utc);
        LearningEvent[] events = [.. Names("m", 10).SelectMany(name => new[] { Given.Informal(name, 20), Given.Informal(name, 21) }), .. Everyone("b", 10, 0, 1)];
        var cells = Build("M5", roster, [.. events.Select(one => one.Taking(7))]);
        Assert.Equal("ok 2.774 = 210/75.7 of 20", Text(cells, "recorded-per-head", "b"));
        Assert.Equal("ok 0 = 0/57.1 of 20", Text(cells, "recorded-per-head", "a"));
        Assert.Equal("no-data", Text(cells, "captured", "b"));
    }

    [Fact]
    public void Who_has_left_still_counts_for_the_days_before()
    {
        var roster = new Roster([.. Names("a", 6).Select(name => new Person(name) { Assignments = [new Assignment(Start, Given.Day(15)) { Unit = "a" }] })], Units("a"), [], TimeZoneInfo.Utc);
        Assert.Equal("ok 0.5 = 6/12 of 6 with 12", Text(Build("M1", roster, Everyone("a", 6, 1, 1)), "formal", "a"));
    }

    [Fact]
    public void Without_a_roster_there_is_the_whole_organisation()
    {
        var cells = Build("M1", Roster.Empty, Everyone("a", 6, 1, 1));
        Assert.All(cells, cell => Assert.True(cell.Slice is { Unit: null, Site: null, RoleFamily: null }));
        Assert.Equal("ok 0.5 = 6/12 of 6 with 12", Text(cells, "formal"));
        Assert.Equal("no-data", Text(Build("M3", Roster.Empty, Everyone("a", 6, 1, 1)), "both"));
    }

    [Fact]
    public void That_nothing_happened_is_told_of_a_group_but_not_of_three_people()
    {
        var cells = Build("M1", Organisation(("a", 6), ("b", 6), ("c", 3)), Everyone("a", 6, 1, 1));
        Assert.Equal("no-data", Text(cells, "formal", "b"));
        Assert.Equal("suppressed", Text(cells, "formal", "c"));
    }

    /// <summary>Employee-led 20, 30, 40, 50 %, co-created 10 % each quarter: ten points each time.</summary>
    [Fact]
    public void The_trend_of_ownership_is_made_of_published_quarters()
    {
        var quarters = Enumerable.Range(0, 4).SelectMany(number => new[] { Quarter(number, "events/employee-led", 0.2 + (0.1 * number)), Quarter(number, "events/co-created", 0.1) }).ToList();
        var period = quarters[^1].Period;
        var material = new CellMaterial { AsOf = Given.Noon(400), RuleSetVersion = "7", Published = quarters };
        var cells = CellBuilder.Build(CellFamilies.Find("M16")!, period, material, new DisclosureOptions(), Today);
        Assert.Equal(10, Assert.Single(cells, cell => cell.Component == "events").Value!.Value, 9);

        var hidden = material with { Published = [.. quarters.Select((cell, number) => number == 0 ? cell with { Status = CellStatus.Suppressed } : cell)] };
        var fewer = Assert.Single(CellBuilder.Build(CellFamilies.Find("M16")!, period, hidden, new DisclosureOptions(), Today), cell => cell.Component == "events");
        Assert.Equal((null, NoValueReason.TooFew), (fewer.Value, fewer.Reason));

        static Cell Quarter(int number, string component, double value) => new("M15", component, new Period(PeriodGrain.Quarter, new DateOnly(2026, 1, 1).AddMonths(3 * number)), Slice.All)
        {
            Status = CellStatus.Ok, Value = value, People = 9, Events = 90, Unfinished = false, AsOf = Given.Noon(1), RuleSetVersion = "7",
        };
    }

    /// <summary>Six people gave feedback on one module, three were answered in time and one too late.</summary>
    [Fact]
    public void Closure_of_feedback_is_told_of_the_module_and_its_topic()
    {
        var material = Material(Organisation(("a", 6)), []) with
        {
            Catalogue = new ModuleCatalogue([new LearningModule("m", "m") { Topics = ["t"] }], []),
            ModuleFeedback = [.. Names("a", 6).Select((name, number) => new Feedback(Guid.Empty, name, Given.Noon(5)) { ModuleKey = "m", Answered = number < 3 ? Given.Noon(20) : number == 3 ? Given.Noon(120) : null })],
        };
        var cells = CellBuilder.Build(CellFamilies.Find("M13")!, Given.March, material, new DisclosureOptions(), Today);
        Assert.Equal("ok 0.5 = 3/6 of 6 with 6", Text(cells, "answered"));
        Assert.Equal("ok 0.5 = 3/6 of 6 with 6", Text(cells, "answered", slice => slice.Module == "m"));
        Assert.Equal("ok 0.5 = 3/6 of 6 with 6", Text(cells, "answered", slice => slice.Topic == "t"));
        Assert.Equal("ok 0.5 = 3/6 of 6 with 6", Text(cells, "answered", "a"));
    }

    /// <summary>One module of 100 days at the end of March, one of 200; the unit of three people is not told which it learned from.</summary>
    [Fact]
    public void Freshness_is_told_of_the_organisation_however_few_learned_and_of_units_of_enough()
    {
        var end = new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);
        var material = Material(
            Organisation(("a", 6), ("c", 3)),
            [.. Names("a", 6).Select(name => Given.Formal(name, 3) with { ModuleKey = "new" }), .. Names("c", 3).Select(name => Given.Formal(name, 3) with { ModuleKey = "old" })]) with
        {
            Catalogue = new ModuleCatalogue(
                [.. new[] { ("new", 100), ("old", 200) }.Select(module => new LearningModule(module.Item1, module.Item1) { Revisions = [new ModuleRevision("1", end.AddDays(-module.Item2))] })], []),
        };
        var cells = CellBuilder.Build(CellFamilies.Find("M10")!, Given.March, material, new DisclosureOptions(), Today);
        Assert.Equal("ok 150", Text(cells, "median"));
        Assert.Equal("suppressed", Text(cells, "median", "c"));
        Assert.Equal("ok 100 of 6", Text(Build("M10", material with { Events = [.. material.Events.Where(one => one.ModuleKey == "new")] }), "median", "a"));
    }

    [Fact]
    public void A_period_shorter_than_the_measures_shortest_has_no_cells() => Assert.Empty(Build("M18", Organisation(("a", 6)), Everyone("a", 6, 1, 1)));

    [Fact]
    public void Frozen_cells_stay_as_they_are_and_others_are_judged_against_them()
    {
        var roster = Organisation(("a", 6), ("b", 7));
        LearningEvent[] events = [.. Everyone("a", 6, 1, 1), .. Everyone("b", 7, 1, 2)];
        var material = Material(roster, events);
        var family = CellFamilies.Find("M1")!;
        var frozen = CellBuilder.Build(family, Given.March, material, new DisclosureOptions(), Today).Where(cell => cell.Slice.Unit is null or "b").Select(cell => cell with { Frozen = Given.Noon(50) }).ToList();
        var late = material with { Events = [.. events, Given.Formal("a0", 7), Given.Informal("b6", 7)] };
        var cells = CellBuilder.Build(family, Given.March, late, new DisclosureOptions(), Today, frozen);
        Assert.All(frozen, cell => Assert.Same(cell, Assert.Single(cells, other => other.Component == cell.Component && other.Slice == cell.Slice)));
        Assert.Equal("ok 0.538 = 7/13 of 6 with 13", Text(cells, "formal", "a"));

        var short_ = CellBuilder.Build(family, Given.March, Material(Organisation(("a", 6), ("b", 7), ("c", 3)), [.. events, .. Everyone("c", 3, 1, 1)]), new DisclosureOptions(), Today, frozen);
        Assert.Equal("suppressed", Text(short_, "formal", "a"));
    }

    [Fact]
    public void Sensitive_practices_need_ten_people_and_a_quarter()
    {
        var events = Names("a", 12).SelectMany(name => new[] { Given.Informal(name, 3), Given.Formal(name, 3) }).Select(one => one.At(Practice.Reflection)).ToList();
        var quarter = new Period(PeriodGrain.Quarter, new DateOnly(2026, 1, 1));
        var family = CellFamilies.Find("M1")! with { Dimensions = SliceDimensions.Practice };
        Assert.Equal("suppressed", Text(CellBuilder.Build(family, Given.March, Material(Roster.Empty, events), new DisclosureOptions(), Today), "formal", slice => slice.IsSensitive));
        Assert.Equal("ok 0.5 of 10", Text(CellBuilder.Build(family, quarter, Material(Roster.Empty, events), new DisclosureOptions(), Today), "formal", slice => slice.IsSensitive));
        Assert.Equal("suppressed", Text(CellBuilder.Build(family, quarter, Material(Roster.Empty, [.. events.Take(18)]), new DisclosureOptions(), Today), "formal", slice => slice.IsSensitive));
    }

    [Fact]
    public void Every_family_has_its_own_measure() => Assert.Equal(CellFamilies.All.Count, CellFamilies.All.Select(family => family.Card.Id).Distinct().Count());

    private static string[] Names(string prefix, int count) => [.. Enumerable.Range(0, count).Select(number => $"{prefix}{number}")];

    private static IReadOnlyList<LearningEvent> Everyone(string prefix, int count, int formal, int informal) => [.. Names(prefix, count).SelectMany(name =>
        Enumerable.Range(0, formal).Select(_ => Given.Formal(name, 3)).Concat(Enumerable.Range(0, informal).Select(_ => Given.Informal(name, 4))))];

    private static Person In(string name, string unit) => new(name) { Assignments = [new Assignment(Start) { Unit = unit }] };

    private static List<OrgUnit> Units(params string[] names) => [new OrgUnit("top", "top"), .. names.Select(name => new OrgUnit(name, name) { Parents = [new UnitParent("top", Start)] })];

    /// <summary>People of each unit, named by it; all units below one.</summary>
    private static Roster Organisation(params (string Unit, int People)[] units) => new(
        [.. units.SelectMany(unit => Names(unit.Unit, unit.People).Select(name => In(name, unit.Unit)))], Units([.. units.Select(unit => unit.Unit)]), [], TimeZoneInfo.Utc);

    private static CellMaterial Material(Roster roster, IReadOnlyList<LearningEvent> events) => new() { AsOf = Given.Noon(200), RuleSetVersion = "7", Roster = roster, Events = events };

    private static IReadOnlyList<Cell> Build(string measure, Roster roster, IReadOnlyList<LearningEvent> events) => Build(measure, Material(roster, events));

    private static IReadOnlyList<Cell> Build(string measure, CellMaterial material) => CellBuilder.Build(CellFamilies.Find(measure)!, Given.March, material, new DisclosureOptions(), Today);

    private static string Text(IReadOnlyList<Cell> cells, string component, string? unit = null) =>
        Text(cells, component, slice => slice.Unit == unit && slice is { Module: null, Topic: null, Practice: null, Site: null, RoleFamily: null });

    private static string Text(IReadOnlyList<Cell> cells, string component, Func<Slice, bool> isMeant)
    {
        var cell = Assert.Single(cells, cell => cell.Component == component && isMeant(cell.Slice));
        var text = KebabText.Of(cell.Status);
        text += cell.Value is { } value ? FormattableString.Invariant($" {Math.Round(value, 3)}") : "";
        text += cell.Denominator is { } whole ? FormattableString.Invariant($" = {Math.Round(cell.Numerator!.Value, 1)}/{Math.Round(whole, 1)}") : "";
        text += cell.People is { } people ? FormattableString.Invariant($" of {people}") : "";
        return text + (cell.Events is { } events ? FormattableString.Invariant($" with {events}") : "");
    }
}
