using System.Reflection;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;
using static BlendedLRS.Learning.Tests.Measures.Given;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>Something ordinary for every parameter that a measure has.</summary>
internal static class OrdinaryInput
{
    private static readonly string[] Group = Names(12);

    private static readonly LearningEvent[] Events =
    [
        .. from person in Group
           from day in Enumerable.Range(1, 6)
           select (day % 2 == 0 ? Formal(person, day, "https://skills.example/t") : Informal(person, day, "https://skills.example/t")).Taking(10 * day) with
           {
               ModuleKey = day % 2 == 0 ? "m" : null,
               FlexLevel = (FlexLevel)(day % 4),
               Ownership = (Ownership)(1 + (day % 3)),
           },
    ];

    private static readonly BaselineSet Baseline = new("safety", "Safety", ["m"]);

    /// <summary>Found by their type.</summary>
    private static readonly object[] Values =
    [
        Events,
        March,
        Zone,
        Noon(90),
        Day(90),
        7UL,
        Members(Group),
        Group,
        MinuteImputation.Of(Events),
        new InformalPulse(60, 12),
        new Dictionary<DateOnly, double>(),
        Baseline,
        BaselineStatus.Of(Baseline, [.. Group.Select(person => new AudienceMember(person, Day(-99)))], Events, [], [], Day(31), Zone),
        new[] { new LearningModule("m", "M") { Revisions = [new ModuleRevision("1", Noon(-99)) { FlexLevel = FlexLevel.Personal }] } },
        Group.Select(person => new Commitment(1, Guid.Empty, person, "m", Noon(1), Ownership.CoCreated)).ToArray(),
        Group.Select(person => new Goal(Guid.Empty, person, "g", Noon(1), false) { Approved = Noon(3) }).ToArray(),
        Enumerable.Range(0, 5).Select(quarter => new Period(PeriodGrain.Quarter, new DateOnly(2025, 1, 1).AddMonths(3 * quarter)))
            .ToDictionary(quarter => quarter, IReadOnlyList<MeasureResult> (_) => OwnershipShare.Compute(Events, [], March, Zone)),
    ];

    /// <summary>Whether there is something for a parameter.</summary>
    public static bool Knows(ParameterInfo parameter) => parameter.HasDefaultValue || Values.Any(parameter.ParameterType.IsInstanceOfType);

    /// <summary>The value for a parameter; its own default where it has one.</summary>
    public static object? Of(ParameterInfo parameter)
    {
        if (parameter.HasDefaultValue)
        {
            return parameter.DefaultValue;
        }

        return parameter.Name == "observedFrom" ? Noon(-400) : Values.First(parameter.ParameterType.IsInstanceOfType);
    }
}
