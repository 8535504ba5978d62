using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.People;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>Records to measure: a quarter of 90 days, moments counted in days from its start, people p0, p1, …</summary>
internal static class Made
{
    public static readonly Period Quarter = new(PeriodGrain.Quarter, new DateOnly(2026, 1, 1));

    public static TimeZoneInfo Zone => TimeZoneInfo.Utc;

    public static DateTimeOffset At(double day) => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day);

    public static DateOnly Day(int day) => Quarter.First.AddDays(day);

    public static LearningEvent Event(string person, double day, Practice practice = Practice.Module, string? module = null) => new()
    {
        Sequence = 1,
        StatementId = Guid.Empty,
        Person = person,
        Time = At(day),
        Day = DateOnly.FromDateTime(At(day).DateTime),
        Practice = practice,
        ModuleKey = module,
    };

    public static Feedback Feedback(string? giver, double day) => new(Guid.Empty, giver, At(day));

    public static IReadOnlyList<Member> Members(int count, int days = 90, double fte = 1) => [.. Enumerable.Range(0, count).Select(number => new Member($"p{number}", days, fte))];

    /// <summary>People in their units for good; units, each with the one above it and its leader.</summary>
    public static Roster Roster(IEnumerable<(string Person, string Unit)> people, params (string Unit, string? Above, string? Leader)[] units) => new(
        [.. people.Select(one => new Person(one.Person) { Assignments = [new Assignment(Day(-1000), null) { Unit = one.Unit }] })],
        [
            .. units.Select(unit => new OrgUnit(unit.Unit, unit.Unit)
            {
                Parents = unit.Above is null ? [] : [new UnitParent(unit.Above, Day(-1000), null)],
                Leaders = unit.Leader is null ? [] : [new Leadership(unit.Leader, Day(-1000), null)],
            }),
        ],
        [],
        Zone);

    /// <summary>One of several results; each of them has either a finite value or a reason, and is named in the card.</summary>
    public static MeasureResult Of(this IReadOnlyList<MeasureResult> results, MeasureCard card, string component)
    {
        Assert.All(results, result =>
        {
            Assert.Equal(card.Id, result.Measure);
            Assert.Contains(card.Components, name => name.Split(':')[0] == result.Component.Split(':')[0]);
            Assert.Equal(result.Value is null, result.Reason != NoValueReason.None);
            Assert.True(card.MinimumPeople is not null || result.NeedsNoMinimum, result.Component);
            Assert.True(result.Value is null || double.IsFinite(result.Value.Value), result.Component);
        });
        return Assert.Single(results, result => result.Component == component);
    }

    /// <summary>The value, with so many digits that a sum of fractions can be written down.</summary>
    public static double? Rounded(this MeasureResult result) => result.Value is { } value ? Math.Round(value, 9) : null;
}
