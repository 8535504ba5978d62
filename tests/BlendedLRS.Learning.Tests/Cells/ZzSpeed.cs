using System.Diagnostics;
using BlendedLRS.Learning.Cells;
using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;
using Xunit.Abstractions;
namespace BlendedLRS.Learning.Tests.Cells;
public sealed class ZzSpeed(ITestOutputHelper output)
{
    [Fact]
    public void Speed()
    {
        var material = new SomeMaterial(1, int.Parse(Environment.GetEnvironmentVariable("PEOPLE") ?? "2000", System.Globalization.CultureInfo.InvariantCulture), int.Parse(Environment.GetEnvironmentVariable("UNITS") ?? "200", System.Globalization.CultureInfo.InvariantCulture)) { EventsOfOne = int.Parse(Environment.GetEnvironmentVariable("EVENTS") ?? "300", System.Globalization.CultureInfo.InvariantCulture) }.Make();
        output.WriteLine($"{material.Events.Count} events");
        var lines = new List<string>();
        foreach (var family in CellFamilies.All)
        {
            var watch = Stopwatch.StartNew();
            var period = family.Card.FinestGrain == PeriodGrain.Month ? SomeMaterial.Month : SomeMaterial.Quarter;
            var sliced = new SlicedMaterial(material, period);
            var (draft, judge) = CellBuilder.Judge(family, sliced, new DisclosureOptions(), new DateOnly(2026, 9, 1), new Dictionary<(string, string), Cell>());
            var drafted = watch.ElapsedMilliseconds;
            var s = judge.Decide();
            var line = $"{family.Card.Id}: draft {drafted} ms, decide {watch.ElapsedMilliseconds - drafted} ms, {draft.Cells.Count} cells, ok {s.Count(x => x == CellStatus.Ok)}, sums {judge.Family.Cells.Count}, contributions {judge.Family.Contributions.Count}, atoms {judge.Family.Contributions.Select(x => x.Cells).Distinct().Count()}";
            output.WriteLine(line);
            System.IO.File.AppendAllText("/tmp/cells-speed.txt", line + "\n");
        }
    }
}
