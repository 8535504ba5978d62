using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>M15: who decides what is learned.</summary>
public static class OwnershipShare
{
    /// <summary>Above this share of commitments or events of unknown ownership the known ones say too little.</summary>
    public const double MostUnknown = 0.4;

    /// <summary>The ending of components that leave mandatory baseline items out.</summary>
    public const string WithoutMandatory = "-without-mandatory";

    private static readonly (Ownership Ownership, string Name)[] Owners =
    [
        (Ownership.EmployeeLed, "employee-led"), (Ownership.CoCreated, "co-created"), (Ownership.ManagerDriven, "manager-driven"),
    ];

    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M15", "Ownership")
    {
        Definition = "Who decided what is learned: the person, a manager, or both; over the commitments made in the period and over its learning events, with mandatory baseline items and without.",
        Formula = "employee-led, co-created, manager-driven / known ownership; the three add up to 1",
        Unit = "share 0-1",
        Components = [.. from basis in Bases() from owner in Owners select ComponentOf(basis, owner.Name)],
        Dimensions = ["period", "unit", "site", "role-family", "topic"],
        FinestGrain = PeriodGrain.Month,
        EdgeCases = "Unknown ownership stands apart; above 40 % of all there is no value. Commitments withdrawn by the end of the period do not count.",
        MinimumPeople = 5,
        Layer = MeasureLayer.Behaviour,
        Source = "Laubengaier, Wiggers and Powell 2025, Research-Technology Management 68(5): ownership shifts from managers to employees as the culture grows, without numbers. The formula is the product's.",
        Caution = "No share is right in itself, and what must be learned by law is rightly a manager's: read it with and without mandatory items, and beside the share of unknown ownership.",
    };

    /// <summary>The component of an ownership over a basis.</summary>
    /// <param name="basis">One of <see cref="Bases"/>: <c>events-without-mandatory</c>.</param>
    /// <param name="owner">The ownership: <c>employee-led</c>.</param>
    internal static string ComponentOf(string basis, string owner) => basis + "/" + owner;

    /// <summary>Over what the shares are taken.</summary>
    internal static IReadOnlyList<string> Bases() => ["commitments", "commitments" + WithoutMandatory, "events", "events" + WithoutMandatory];

    /// <summary>The shares, three for each basis.</summary>
    /// <param name="events">Learning events of the group, of any time.</param>
    /// <param name="commitments">Commitments of the group, of any time.</param>
    /// <param name="period">The period.</param>
    /// <param name="zone">Decides on which day a commitment was made.</param>
    public static IReadOnlyList<MeasureResult> Compute(IReadOnlyList<LearningEvent> events, IReadOnlyList<Commitment> commitments, Period period, TimeZoneInfo zone)
    {
        var made = commitments.Where(one => period.Contains(one.Time, zone) && !(one.Withdrawn is { } end && CalendarDay.Of(end, zone) < period.End))
            .Select(one => (one.Person, one.Ownership, one.IsMandatory))
            .ToList();
        var learned = events.Where(one => period.Contains(one.Day)).Select(one => (one.Person, one.Ownership, one.IsMandatory)).ToList();
        var bases = Bases();
        return [.. Shares(bases[0], made), .. Shares(bases[1], Optional(made)), .. Shares(bases[2], learned), .. Shares(bases[3], Optional(learned))];

        static List<(string Person, Ownership Ownership, bool IsMandatory)> Optional(List<(string Person, Ownership Ownership, bool IsMandatory)> all) =>
            [.. all.Where(one => !one.IsMandatory)];
    }

    private static IEnumerable<MeasureResult> Shares(string basis, List<(string Person, Ownership Ownership, bool IsMandatory)> all)
    {
        var known = all.Where(one => one.Ownership != Ownership.Unknown).ToList();
        var unknown = Certainty.Share(all.Count - known.Count, all.Count);
        foreach (var (ownership, name) in Owners)
        {
            var those = known.Where(one => one.Ownership == ownership).ToList();
            yield return ResultOf.Ratio(Card, ComponentOf(basis, name), those.Count, known.Count, People(known), known.Count, People(those)).WithUnclassified(unknown, MostUnknown);
        }
    }

    private static int People(List<(string Person, Ownership Ownership, bool IsMandatory)> those) => those.Select(one => one.Person).Distinct(StringComparer.Ordinal).Count();
}
