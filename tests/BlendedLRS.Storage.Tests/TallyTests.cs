using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Tests.Stores;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Storage.Tests;

/// <summary>The sums of a month over its counted facts.</summary>
public sealed class TallyTests
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly Ifi Ann = Ifi.Mbox("mailto:ann@example.org");
    private static readonly Ifi Bob = Ifi.Mbox("mailto:bob@example.org");

    [Theory, EveryStore]
    public async Task People_events_and_minutes_are_summed_for_each_modality(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.ApplyFactsAsync(
            [
                Some.Fact(1) with { Person = Ann, Minutes = 30 },
                Some.Fact(2) with { Person = Ann, Minutes = 60, MinutesBasis = DurationBasis.SelfReported },
                Some.Fact(3) with { Person = Bob, Minutes = 40 },
                Some.Fact(4) with { Person = Bob, Minutes = null, MinutesBasis = DurationBasis.None },
                Some.Fact(5) with { Person = Bob, Minutes = 10, Modality = Modality.Informal },
            ],
            5);

        var tallies = await store.FactQueries.TallyAsync(March, CancellationToken.None);

        Assert.Equal([Modality.Formal, Modality.Informal], tallies.Select(tally => tally.Modality));
        var formal = tallies[0];
        Assert.Equal((March, 2, 4, 1, 90.0), (formal.Month, formal.People, formal.Events, formal.EventsWithoutMinutes, formal.LargestMinutes));
        Assert.Equal(new Dictionary<DurationBasis, double> { [DurationBasis.Measured] = 70, [DurationBasis.SelfReported] = 60 }, formal.MinutesByBasis);
        Assert.Equal((1, 1, 0, 10.0), (tallies[1].People, tallies[1].Events, tallies[1].EventsWithoutMinutes, tallies[1].LargestMinutes));
    }

    [Theory, EveryStore]
    public async Task People_whose_minutes_are_all_unknown_are_people_but_not_people_with_minutes(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.ApplyFactsAsync(
            [
                Some.Fact(1) with { Person = Ann, Minutes = null },
                Some.Fact(2) with { Person = Bob, Minutes = null },
                Some.Fact(3) with { Person = Bob, Minutes = 0 },
                Some.Fact(4) with { Person = null, Minutes = 5, Modality = Modality.Informal },
            ],
            4);
        var tallies = await store.FactQueries.TallyAsync(March, CancellationToken.None);
        Assert.Equal((2, 1, 0.0), (tallies[0].People, tallies[0].PeopleWithMinutes, tallies[0].LargestMinutes));
        Assert.Equal((0, 0, 0.0), (tallies[1].People, tallies[1].PeopleWithMinutes, tallies[1].LargestMinutes));
    }

    [Theory, EveryStore]
    public async Task Events_of_unknown_people_count_as_events_only(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.ApplyFactsAsync([Some.Fact(1) with { Person = null, Minutes = 300 }, Some.Fact(2) with { Person = null, Minutes = null }, Some.Fact(3)], 3);
        var formal = Assert.Single(await store.FactQueries.TallyAsync(March, CancellationToken.None));
        Assert.Equal((1, 3, 1, 45.5), (formal.People, formal.Events, formal.EventsWithoutMinutes, formal.LargestMinutes));
        Assert.Equal(345.5, formal.MinutesByBasis[DurationBasis.Measured]);
    }

    [Theory, EveryStore]
    public async Task Only_counted_facts_of_the_month_are_in_it_first_and_last_day_included(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.ApplyFactsAsync(
            [
                Some.Fact(1) with { Day = new DateOnly(2026, 2, 28) },
                Some.Fact(2) with { Day = new DateOnly(2026, 3, 1) },
                Some.Fact(3) with { Day = new DateOnly(2026, 3, 31) },
                Some.Fact(4) with { Day = new DateOnly(2026, 4, 1) },
                Some.Fact(5) with { Grain = Grain.Item },
                Some.Fact(6) with { Kind = LearningKind.Trace },
            ],
            6);
        Assert.Equal(2, Assert.Single(await store.FactQueries.TallyAsync(March, CancellationToken.None)).Events);
        Assert.Equal(2, Assert.Single(await store.FactQueries.TallyAsync(new DateOnly(2026, 3, 20), CancellationToken.None)).Events);
        Assert.Empty(await store.FactQueries.TallyAsync(new DateOnly(2026, 5, 1), CancellationToken.None));
    }

    [Theory, EveryStore]
    public async Task Many_people_are_told_apart(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.ApplyFactsAsync(
            [.. Enumerable.Range(1, 700).Select(number => Some.Fact(number) with { Person = Ifi.Mbox($"mailto:p{number % 100}@example.org"), Minutes = number % 100 })], 700);
        var formal = Assert.Single(await store.FactQueries.TallyAsync(March, CancellationToken.None));
        Assert.Equal((100, 700, 7 * 99.0), (formal.People, formal.Events, formal.LargestMinutes));
    }
}
