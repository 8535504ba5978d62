using BlendedLRS.Learning.Cells;
using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Tests.Disclosure;
using Xunit.Abstractions;

namespace BlendedLRS.Learning.Tests.Cells;

/// <summary>Whoever takes every published number of a family learns nothing about fewer people than its minimum, in organisations of any shape.</summary>
public sealed class CellAttackTests(ITestOutputHelper output)
{
    private const int Organisations = 300;
    private static readonly DateOnly Today = new(2026, 9, 8);
    private static readonly DisclosureOptions Options = new();
    private static readonly Dictionary<(string, string), Cell> Nothing = [];

    [Fact]
    public void No_combination_of_published_numbers_depends_on_fewer_people_than_the_minimum()
    {
        var shown = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var leaks = 0;
        foreach (var (seed, material) in Materials(Organisations))
        {
            foreach (var family in CellFamilies.All.Where(family => family.Card.MinimumPeople is not 10))
            {
                var told = Told.Of(family, material);
                shown[family.Card.Id] = shown.GetValueOrDefault(family.Card.Id) + told.Values.Count;
                Assert.False(told.Leaks(seed), $"{family.Card.Id} of seed {seed}");
                leaks += seed <= 40 && (told with { Values = told.Candidates, People = [] }).Leaks(seed) ? 1 : 0;
            }
        }

        output.WriteLine(string.Join(", ", shown.Select(family => $"{family.Key} {family.Value}")) + $"; plain thresholds leak {leaks} times in 40 organisations");
        Assert.All(shown.Where(family => family.Key is not ("M16" or "M18" or "M6b")), family => Assert.True(family.Value > 0, family.Key));
        Assert.True(leaks > 100, $"{leaks}");
    }

    /// <summary>Where ten people are needed, or fifty completions, or five leaders, only larger organisations show anything.</summary>
    [Fact]
    public void In_larger_organisations_neither_people_nor_pairs_of_people_come_out()
    {
        var shown = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var leaks = 0;
        foreach (var seed in Enumerable.Range(1, 8))
        {
            var material = new SomeMaterial(seed, 60 + (seed * 14), 3 + (seed % 8)) { EventsOfOne = 40, Sharing = true }.Make();
            foreach (var family in CellFamilies.All.Where(family => family.Card.MinimumPeople is 10 || family.Card.Id is "M3" or "M18" or "M6b"))
            {
                var told = Told.Of(family, material);
                shown[family.Card.Id] = shown.GetValueOrDefault(family.Card.Id) + told.Values.Count;
                Assert.False(told.Leaks(seed), $"{family.Card.Id} of seed {seed}");
                leaks += (told with { Values = told.Candidates, People = [] }).Leaks(seed) ? 1 : 0;
            }
        }

        output.WriteLine(string.Join(", ", shown.Select(family => $"{family.Key} {family.Value}")) + $"; plain thresholds leak {leaks} times");
        Assert.All(shown, family => Assert.True(family.Value > 0, family.Key));
        Assert.True(leaks > 5, $"{leaks}");
    }

    /// <summary>What the attack goes by is what is published: every number is the sum over the contributions that it is judged by.</summary>
    [Fact]
    public void Every_published_number_is_the_sum_of_what_is_judged()
    {
        var compared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (seed, material) in Materials(20, 30))
        {
            foreach (var family in CellFamilies.All)
            {
                foreach (var (cell, figure, contributions) in Told.Numbers(family, material))
                {
                    compared.Add(family.Card.Id);
                    var where = $"{cell.Measure} {cell.Component} {cell.Slice.Key} of seed {seed}";
                    Same(cell.Numerator, Sum(figure.Numerator), where);
                    Same(cell.Denominator, Sum(figure.Denominator), where);
                    Same(cell.Events, Sum(figure.Events), where);
                    Same(cell.People, In(figure.People).Where(one => !one.Silent).Select(one => one.Person).Distinct().Count(), where);

                    IEnumerable<Contribution> In(string? sum) => contributions.Where(one => sum is not null && one.Cells.Contains(SumKeys.KeyOf(cell.Slice, sum)));
                    double? Sum(string? sum) => sum is null ? null : In(sum).Sum(one => one.Amount);
                }
            }
        }

        Assert.True(compared.Count >= 18, string.Join(' ', compared));

        static void Same(double? told, double? judged, string where) => Assert.True(told is null || judged is null || Math.Abs(told.Value - judged.Value) < 1e-6, $"{told} is told and {judged} judged: {where}");
    }

    private static IEnumerable<(int Seed, CellMaterial Material)> Materials(int count, int fewest = 8) => Enumerable.Range(1, count).Select(seed =>
    {
        var random = new Random(seed);
        return (seed, new SomeMaterial(seed, random.Next(fewest, seed % 10 == 0 ? 70 : fewest + 20), random.Next(1, 8)) { EventsOfOne = random.Next(2, 14) }.Make());
    });

    /// <summary>What is told of one family: its sums and its numbers of people, by their keys.</summary>
    private sealed record Told(DisclosureFamily Family, IReadOnlyList<string> Candidates, IReadOnlyList<string> Values, IReadOnlyList<string> People)
    {
        public static Told Of(CellFamily family, CellMaterial material)
        {
            var (draft, judge) = Judge(family, material);
            var shown = draft.Cells.Zip(judge.Decide()).Where(cell => cell is { First: { Figure: not null, Result.Value: not null }, Second: CellStatus.Ok }).Select(cell => cell.First).ToList();
            return new Told(
                judge.Family,
                [.. judge.Family.Cells.Where(cell => !cell.TooUncertain).Select(cell => cell.Key)],
                [.. shown.SelectMany(cell => cell.Figure!.Sums.Select(sum => SumKeys.KeyOf(cell.Slice, sum))).Distinct()],
                [.. shown.Select(cell => SumKeys.KeyOf(cell.Slice, cell.Figure!.People)).Distinct()]);
        }

        public static IEnumerable<(Cell Cell, Figure Figure, IReadOnlyList<Contribution> Contributions)> Numbers(CellFamily family, CellMaterial material)
        {
            var (draft, judge) = Judge(family, material);
            var built = CellBuilder.Build(family, PeriodOf(family), material, Options, Today).ToDictionary(cell => (cell.Component, cell.Slice.Key));
            return draft.Cells.Where(cell => cell.Figure is not null).Select(cell => (built[(cell.Result.Component, cell.Slice.Key)], cell.Figure!, judge.Family.Contributions)).Where(cell => cell.Item1.Value is not null);
        }

        /// <summary>Tries all small groups of small organisations, and pairs of people and sums of four atoms of larger ones.</summary>
        public bool Leaks(int seed)
        {
            var minimum = DisclosureRule.Minimum(Family, Options);
            var most = Family.Contributions.Select(one => one.Person).Distinct().Count() <= 14 ? minimum - 1 : 2;
            var values = Attacker.OfValues(Family, Values, minimum, zeros: true);
            var people = Attacker.OfPeople(Family, People, minimum);
            return values.FindsGroup(most) || people.FindsGroup(most) || people.FindsNestedPopulations() || (seed % 10 == 0 && values.FindsSignedAtoms(new Random(seed)));
        }

        private static (CellDraft Draft, CellJudge Judge) Judge(CellFamily family, CellMaterial material) =>
            CellBuilder.Judge(family, new SlicedMaterial(material, PeriodOf(family)), Options, Today, Nothing);

        private static Period PeriodOf(CellFamily family) => family.Card.FinestGrain == PeriodGrain.Month ? SomeMaterial.Month : SomeMaterial.Quarter;
    }
}
