using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;
using BlendedLRS.Learning.Statistics;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>A made-up year of 150 people and 600 formal completions. Topics differ in how popular they are and people in how active they are; when they learn what has nothing to do with the courses,
/// unless follow-ups are asked for.</summary>
internal sealed class CouplingSimulation
{
    public const int People = 150;
    public const int Completions = 600;
    private const int Topics = 12;
    private const int InterestsOfPerson = 3;
    private const int InformalOfPerson = 60;
    private const int Days = 365;
    private const int Draws = 5_000;

    private readonly SplitMix64 _random;
    private readonly double[] _activity;
    private readonly int[][] _interests;

    /// <param name="seed">Decides everything.</param>
    /// <param name="followed">The chance that a completion is followed by one more informal event.</param>
    public CouplingSimulation(ulong seed, double followed = 0)
    {
        _random = new SplitMix64(seed);
        _activity = [.. Enumerable.Range(0, People).Select(_ => 0.3 + (1.4 * _random.Unit()))];
        _interests = [.. Enumerable.Range(0, People).Select(_ => Interests())];
        var informal = Enumerable.Range(0, People).SelectMany(person => Enumerable.Range(0, (int)(InformalOfPerson * _activity[person]))
            .Select(_ => Given.Informal(Name(person), Day(0, Days), TopicOf(person)))).ToList();
        var formal = Enumerable.Range(0, Completions).Select(_ => Weighted(_activity)).Select(person => Given.Formal(Name(person), Day(31, Days - 31), TopicOf(person))).ToList();
        var extra = formal.Where(_ => _random.Unit() < followed).Select(one => one with { Modality = Modality.Informal, Time = one.Time.AddDays(1 + (20 * _random.Unit())) });
        Events = [.. informal, .. formal, .. extra];
    }

    public static Period Year { get; } = new(PeriodGrain.Year, new DateOnly(2026, 1, 1));

    public static DateTimeOffset Start => Given.Noon(-58);

    public static DateTimeOffset End => Start.AddDays(Days);

    public IReadOnlyList<LearningEvent> Events { get; }

    /// <summary>What the lift would be if the base were how often anybody learns about anything in such a window.</summary>
    public double NaiveLift()
    {
        var trail = TopicTrail.Of(Events.Where(Coupling.IsInformal));
        var window = TimeSpan.FromDays(Coupling.DefaultDays);
        var completions = Events.Where(Coupling.IsFormalCompletion).ToList();
        var anybody = Enumerable.Range(0, Draws).Count(_ => trail.Follows(
            Given.Formal(Name(_random.Below(People)), Day(31, Days - 31), Topic(_random.Below(Topics))), window));
        return (double)completions.Count(one => trail.Follows(one, window)) / completions.Count / (anybody / (double)Draws);
    }

    private static string Name(int person) => $"p{person}";

    private static string Topic(int topic) => $"https://skills.example/{topic}";

    /// <summary>Counted as in <see cref="Given"/>, within the days of the year.</summary>
    private double Day(double from, double until) => from + ((until - from) * _random.Unit()) - 58;

    private string TopicOf(int person) => Topic(_interests[person][Weighted([3, 2, 1])]);

    /// <summary>Different topics, the first ones more often.</summary>
    private int[] Interests()
    {
        var chosen = new List<int>();
        while (chosen.Count < InterestsOfPerson)
        {
            var topic = Weighted([.. Enumerable.Range(1, Topics).Select(place => 1.0 / place)]);
            if (!chosen.Contains(topic))
            {
                chosen.Add(topic);
            }
        }

        return [.. chosen];
    }

    private int Weighted(double[] weights)
    {
        var left = _random.Unit() * weights.Sum();
        var place = 0;
        while (place < weights.Length - 1 && left >= weights[place])
        {
            left -= weights[place];
            place++;
        }

        return place;
    }
}
