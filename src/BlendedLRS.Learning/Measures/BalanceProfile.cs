using BlendedLRS.Learning.Disclosure;

namespace BlendedLRS.Learning.Measures;

/// <summary>M30: five components side by side, and on request one index of them with the band in which its choices could have put it.</summary>
public static class BalanceProfile
{
    /// <summary>Version of the formula: indexes of different versions are not compared.</summary>
    public const string Version = "1";

    private const double Floor = 0.01;
    private const double FullOwnership = 0.8;
    private const double LighterWeight = 0.5;
    private const double HeavierWeight = 1.5;

    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M30", "Balance profile")
    {
        Definition = "Five components, always drawn as five bars: people who blend, a stable baseline with dynamic learning upon it, ownership, the feedback loop, "
            + "psychological safety. On request their geometric mean, version 1.",
        Formula = "C1 = M3 both; C2 = sqrt(M8b x M9c); C3 = min(1, (employee-led + co-created) / 0.8); C4 = M13; C5 = M19 / 100; index = geometric mean of max(component, 0.01)",
        Unit = "0-1",
        Components = ["blended-people", "stable-and-adaptive", "ownership", "loop", "safety", "index"],
        Dimensions = ["period", "unit"],
        FinestGrain = PeriodGrain.Quarter,
        EdgeCases = "The least number of people is that of the unit. A component whose own measure has fewer than five people behind it is missing, and without it there is no index. "
            + "The band spans leaving each component out and every weight between half and one and a half times the others.",
        MinimumPeople = 20,
        Layer = MeasureLayer.Behaviour,
        Source = "OECD and JRC 2008, Handbook on Constructing Composite Indicators; the components are the product's.",
        Caution = "No score of a person or of a manager, no target, no bonus. The best C1 is no ratio of formal to informal.",
    };

    /// <summary>The five components, in their order.</summary>
    public static IReadOnlyList<MeasureResult> Compute(BalanceInputs inputs) =>
    [
        From("blended-people", inputs.People, values => values[0], inputs.BlendedPeople),
        From("stable-and-adaptive", inputs.People, values => Math.Sqrt(values[0] * values[1]), inputs.Baseline, inputs.Layered),
        From("ownership", inputs.People, values => Math.Min(1, (values[0] + values[1]) / FullOwnership), inputs.EmployeeLed, inputs.CoCreated),
        From("loop", inputs.People, values => values[0], inputs.Closure),
        From("safety", inputs.People, values => values[0] / 100, inputs.Safety),
    ];

    /// <summary>The index of five components, with its band of sensitivity as its interval.</summary>
    public static MeasureResult Index(IReadOnlyList<MeasureResult> components)
    {
        var people = components.Min(component => component.People);
        var events = components.Sum(component => component.Events);
        if (components.FirstOrDefault(component => component.Value is null) is { } missing)
        {
            return ResultOf.Nothing(Card, "index", missing.Reason, people, events);
        }

        var values = components.Select(component => component.Value!.Value).ToList();
        var index = Mean(values, [.. values.Select(_ => 1.0)]);
        var variants = Variants(values.Count).Select(weights => Mean(values, weights)).Append(index).ToList();
        return ResultOf.Value(Card, "index", index, people, events) with { Low = variants.Min(), High = variants.Max() };
    }

    /// <summary>Weights of every variant. A weighted mean is extreme where each weight is at an end of its range, so those corners give the whole band.</summary>
    private static IEnumerable<double[]> Variants(int count)
    {
        for (var left = 0; left < count; left++)
        {
            yield return [.. Enumerable.Range(0, count).Select(i => i == left ? 0.0 : 1.0)];
        }

        for (var corner = 0; corner < 1 << count; corner++)
        {
            yield return [.. Enumerable.Range(0, count).Select(i => (corner >> i & 1) == 0 ? LighterWeight : HeavierWeight)];
        }
    }

    private static double Mean(IReadOnlyList<double> values, double[] weights) =>
        Math.Exp(values.Zip(weights, (value, weight) => weight * Math.Log(Math.Max(Floor, value))).Sum() / weights.Sum());

    private static MeasureResult From(string component, int people, Func<double[], double> formula, params IReadOnlyList<MeasureResult> inputs)
    {
        var events = inputs.Sum(input => input.Events);
        if (inputs.Any(input => input is { Value: not null, NeedsNoMinimum: false, People: < DisclosureOptions.PeopleFloor }))
        {
            return ResultOf.Nothing(Card, component, NoValueReason.TooFew, people, events);
        }

        return inputs.FirstOrDefault(input => input.Value is null) is { } missing
            ? ResultOf.Nothing(Card, component, missing.Reason, people, events)
            : ResultOf.Value(Card, component, formula([.. inputs.Select(input => input.Value!.Value)]), people, events);
    }
}
