using BlendedLRS.Learning.Disclosure;
using Xunit.Abstractions;

namespace BlendedLRS.Learning.Tests.Disclosure;

/// <summary>In no organisation does anything about fewer than k people come out of any sums and differences; the simpler rules are seen to fail.</summary>
public sealed class RandomOrganisationTests(ITestOutputHelper output)
{
    [Fact]
    public void Try()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var (cells, shown, plain) = (0, 0, 0);
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var family = new SomeOrganisation(120) { Units = 12, Sites = 3, Roles = 5, UnitsWithinSites = false, Idle = 0.1 }.Family(random);
            var statuses = DisclosureControl.Decide(family, new DisclosureOptions());
            cells += statuses.Count;
            shown += statuses.Values.Count(s => s == CellStatus.Ok);
            plain += family.Cells.Count(c => family.Contributions.Where(o => o.Cells.Contains(c.Key)).Select(o => o.Person).Distinct().Count() >= 5);
        }
        output.WriteLine($"cells {cells} shown {shown} plain {plain} ms {watch.ElapsedMilliseconds}");

        foreach (var (people, units, sites, roles, topics, movers, min) in new[] { (300, 32, 4, 6, 0, 0.0, 5), (300, 32, 4, 6, 0, 0.1, 5), (1000, 64, 6, 8, 0, 0.05, 5),(2000, 200, 10, 12, 0, 0.05, 5), (300, 16, 3, 4, 6, 0.05, 5), (300, 32, 4, 6, 0, 0.0, 10), (300, 32, 4, 6, 0, 0.1, 20),(8000, 600, 20, 15, 0, 0.02, 5) })
        {
            var family = new SomeOrganisation(people) { Units = units, Sites = sites, Roles = roles, Topics = topics, Movers = movers, UnitsWithinSites = false }.Family(new Random(1));
            var atoms = family.Contributions.GroupBy(o => string.Join('|', o.Cells)).Count();
            watch.Restart();
            var st = DisclosureControl.Decide(family, new DisclosureOptions() { MinimumPeople = min });
            var t = watch.ElapsedMilliseconds;
            var st2 = DisclosureControl.Decide(family with { PublishesPeople = false }, new DisclosureOptions() { MinimumPeople = min });
            var pl = family.Contributions.SelectMany(o => o.Cells.Select(c => (c, o.Person))).Distinct().CountBy(x => x.c).Count(x => x.Value >= min);
            output.WriteLine($"{people} k {min} topics {topics} movers {movers}: cells {st.Count} atoms {atoms} shown {st.Values.Count(s => s == CellStatus.Ok)} noN {st2.Values.Count(s => s == CellStatus.Ok)} plain {pl} ms {t}");
        }
    }
}
