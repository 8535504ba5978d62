using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Learning.Cells;

/// <summary>Cells of baselines and of what comes on top of them: M8 and M9.</summary>
internal static class BaselineCells
{
    private static readonly string[][] Stands = [.. Enumerable.Range(0, 8).Select(kind => new[] { "eligible", Bit(kind, 1, "access"), Bit(kind, 2, "complete"), Bit(kind, 4, "waived") }.OfType<string>().ToArray())];
    private static readonly string[] Covered = ["covered"];
    private static readonly string[] Items = ["items"];
    private static readonly string[][] Levels = [["known"], ["known", "dynamic"]];
    private static readonly string[][] Layers = [["based"], ["based", "layered"]];
    private static readonly string[] Completions = ["completions"];

    public static IEnumerable<CellFamily> Families =>
    [
        new(BaselineCoverage.Card) { Reads = RecordKinds.Events | RecordKinds.Commitments | RecordKinds.Catalogue | RecordKinds.Roster, Lookback = Lookback.History, Draft = Coverage },
        new(DynamicShare.Card)
        {
            Reads = RecordKinds.Events | RecordKinds.Commitments | RecordKinds.Catalogue | RecordKinds.Roster,
            Lookback = Lookback.History,
            Dimensions = SliceDimensions.Places | SliceDimensions.Module | SliceDimensions.Topic,
            Draft = Dynamic,
        },
    ];

    /// <summary>That a mandatory set is covered completely is told of every part of the organisation, however small.</summary>
    private static void Coverage(CellScope scope, CellDraft draft)
    {
        var day = DayOf(scope);
        foreach (var set in scope.Material.Catalogue.BaselineSets)
        {
            var statuses = StatusesOf(scope, set, day);
            foreach (var status in statuses)
            {
                Count(draft, SlicesOf(status), status);
            }

            foreach (var (slice, those) in scope.BySlice(statuses, SlicesOf).Where(slice => slice.Slice.BaselineSet is not null))
            {
                var results = BaselineCoverage.Compute(set, those).ToLookup(result => result.NeedsNoMinimum);
                draft.PublishAnyway(slice, results[true]);
                draft.Publish(slice, results[false], component => component == "mean-coverage"
                    ? new Figure("eligible") { Numerator = "covered", Denominator = "items" }
                    : Figure.ShareOfPeople(component, "eligible"));
            }

            SliceSet SlicesOf(BaselineStatus status) => scope.Sliced.OfBaseline(scope.Sliced.At(status.Person, day, scope.Family.Dimensions), set.Key);
        }
    }

    private static void Count(CellDraft draft, SliceSet slices, BaselineStatus status)
    {
        var kind = (status.Accessible == status.Items ? 1 : 0) + (status.IsComplete ? 2 : 0) + (status.Waived > 0 ? 4 : 0);
        draft.ChooseBySlice(status.Person, slices, Stands, _ => kind);
        draft.Count(status.Person, slices, Items, status.Items);
        if (status.Covered > 0)
        {
            draft.Count(status.Person, slices, Covered, status.Covered);
        }
    }

    private static void Dynamic(CellScope scope, CellDraft draft)
    {
        var day = DayOf(scope);
        foreach (var one in scope.Events)
        {
            if (one.FlexLevel is { } level)
            {
                draft.Choose(one.Person, scope.Of(one), Levels, level >= Classification.FlexLevel.Customised ? 1 : 0);
            }

            if (ActiveModule.IsCompletion(one))
            {
                draft.Count(one.Person, scope.Of(one), Completions);
            }
        }

        var based = BasedOn(scope, day);
        foreach (var person in based)
        {
            draft.ChooseBySlice(person, PlacesOf(person), Layers, slice => scope.EventsByPerson[slice][person].Any(one => one.FlexLevel >= Classification.FlexLevel.Customised) ? 1 : 0);
        }

        var groups = scope.BySlice(based, PlacesOf).ToDictionary(slice => slice.Slice, slice => slice.Records, (IEqualityComparer<Slice>)ReferenceEqualityComparer.Instance);
        foreach (var (slice, events) in scope.EventsBySlice)
        {
            var results = DynamicShare.Compute(events, [.. scope.Material.Catalogue.Modules], groups.GetValueOrDefault(slice, []), scope.Period, scope.EndOrNow);
            draft.PublishAnyway(slice, results.Where(result => result.NeedsNoMinimum && slice == Slice.All));
            draft.Publish(slice, results.Where(result => !result.NeedsNoMinimum || slice != Slice.All), component => FigureOf(slice, component));
        }

        SliceSet PlacesOf(string person) => scope.Sliced.At(person, day, scope.Family.Dimensions);
    }

    /// <summary>Of a module or a topic only events are told: the rest is about the organisation and its parts.</summary>
    private static Figure? FigureOf(Slice slice, string component) => component switch
    {
        "events" => Figure.Share("dynamic", "known"),
        _ when slice.Module is not null || slice.Topic is not null => null,
        "layered" => Figure.ShareOfPeople("layered", "based"),
        _ => Figure.Of("completions"),
    };

    /// <summary>Who has covered every mandatory set that is for them, and has one.</summary>
    private static List<string> BasedOn(CellScope scope, DateOnly day) =>
        [.. scope.Material.Catalogue.BaselineSets.Where(set => set.IsMandatory).SelectMany(set => StatusesOf(scope, set, day))
            .GroupBy(status => status.Person, StringComparer.Ordinal).Where(person => person.All(status => status.IsComplete)).Select(person => person.Key)];

    private static IReadOnlyList<BaselineStatus> StatusesOf(CellScope scope, BaselineSet set, DateOnly day) => scope.Sliced.Keep(
        ("baseline", set.Key, day, scope.Family.Lookback),
        () => BaselineStatus.Of(set, AudienceMember.On(scope.Material.Roster, set, day), scope.Window, scope.Material.Commitments, [], day, scope.Material.Zone));

    /// <summary>The last day of the period, or today while it runs.</summary>
    private static DateOnly DayOf(CellScope scope)
    {
        var (last, now) = (scope.Period.End.AddDays(-1), CalendarDay.Of(scope.Material.AsOf, scope.Material.Zone));
        return now < last ? now : last;
    }

    private static string? Bit(int kind, int bit, string sum) => (kind & bit) != 0 ? sum : null;
}
