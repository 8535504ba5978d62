using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Learning.Cells;

/// <summary>Cells of the effort that recording takes: M28. Of the whole organisation alone, and by channel.</summary>
internal static class CaptureCells
{
    private static readonly string[][] Ends = [["opened", "saved"], ["opened", "saved", "quick"], ["opened", "abandoned"]];

    public static IEnumerable<CellFamily> Families => [new(CaptureFriction.Card) { Reads = RecordKinds.Timings, Dimensions = SliceDimensions.None, Draft = Friction }];

    private static void Friction(CellScope scope, CellDraft draft)
    {
        var timings = scope.Material.Timings.Where(timing => scope.Period.Contains(timing.Opened, scope.Material.Zone)).ToList();
        foreach (var channel in timings.GroupBy(timing => timing.Channel, StringComparer.Ordinal))
        {
            string[][] ends = [.. Ends.Select(end => end.SelectMany(sum => new[] { sum, $"{sum}:{channel.Key}" }).ToArray())];
            foreach (var timing in channel)
            {
                var alone = CaptureFriction.Compute([timing], scope.Period, scope.Material.Zone);
                draft.Choose(timing.Person, scope.At(null, timing.Opened), ends, alone[3].Numerator > 0 ? 2 : (int)alone[2].Numerator!.Value);
            }
        }

        draft.Publish(scope.Sliced.All, CaptureFriction.Compute(timings, scope.Period, scope.Material.Zone), FigureOf);
    }

    private static Figure FigureOf(string component)
    {
        var suffix = component.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? component[colon..] : "";
        return component[..^suffix.Length] switch
        {
            "within-15-seconds" => Figure.Share("quick" + suffix, "saved" + suffix),
            "abandoned" => Figure.Share("abandoned" + suffix, "opened" + suffix),
            _ => Figure.Of("saved" + suffix) with { Events = "saved" + suffix },
        };
    }
}
