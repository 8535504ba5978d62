using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>Records to compute measures from: days are counted from the first of March 2026, at noon.</summary>
internal static class Given
{
    public static readonly Period March = new(PeriodGrain.Month, new DateOnly(2026, 3, 1));
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.Utc;

    public static DateOnly Day(int day) => March.First.AddDays(day - 1);

    public static DateTimeOffset Noon(double day) => new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero).AddDays(day - 1);

    public static LearningEvent Formal(string person, double day, params string[] topics) => Event(person, day, Modality.Formal, Practice.Module, topics);

    public static LearningEvent Informal(string person, double day, params string[] topics) => Event(person, day, Modality.Informal, Practice.ProblemSolving, topics);

    public static LearningEvent Unclassified(string person, double day) => Event(person, day, Modality.Unclassified, Practice.None);

    public static LearningEvent Event(string person, double day, Modality modality, Practice practice, params string[] topics) => new()
    {
        Sequence = 1,
        StatementId = new Guid("64e6b5a3-a0bd-4057-bf24-126d2bec52e1"),
        Person = person,
        Time = Noon(day),
        Day = DateOnly.FromDateTime(Noon(day).DateTime),
        Modality = modality,
        Practice = practice,
        Topics = topics,
    };

    public static LearningEvent Taking(this LearningEvent one, double? minutes, DurationBasis basis = DurationBasis.Measured) =>
        one with { Minutes = minutes, MinutesBasis = minutes is null ? DurationBasis.None : basis };

    public static LearningEvent At(this LearningEvent one, Practice practice) => one with { Practice = practice };

    public static IReadOnlyList<Member> Members(params string[] people) => [.. people.Select(person => new Member(person, March.Days, 1))];

    /// <summary>Names of people: p1, p2, …</summary>
    public static string[] Names(int count) => [.. Enumerable.Range(1, count).Select(number => $"p{number}")];

    public static MeasureResult The(this IReadOnlyList<MeasureResult> results, string component) => Assert.Single(results, result => result.Component == component);

    /// <summary>Values in the order of the components.</summary>
    public static double?[] Values(this IReadOnlyList<MeasureResult> results) => [.. results.Select(result => result.Value)];
}
