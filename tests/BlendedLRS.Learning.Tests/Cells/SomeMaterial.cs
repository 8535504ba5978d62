using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Cells;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.People;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Tests.Cells;

/// <summary>Organisations drawn by a seed, with records of every kind in the first quarter of 2026: a tree of units, sites, roles, people who move, leave or are not in the roster.</summary>
internal sealed class SomeMaterial(int seed, int people, int units)
{
    public static readonly Period Quarter = new(PeriodGrain.Quarter, new DateOnly(2026, 1, 1));
    public static readonly Period Month = new(PeriodGrain.Month, new DateOnly(2026, 3, 1));

    private static readonly string[] Topics = ["t1", "t2", "t3"];
    private readonly Random _random = new(seed);
    private readonly string[] _names = [.. Enumerable.Range(0, people).Select(number => $"p{number:0000}")];
    private long _sequence;

    /// <summary>How many events each person has in a quarter, at most.</summary>
    public int EventsOfOne { get; init; } = 12;

    /// <summary>Whether most feedback is between people and those who lead them, and most learning is shared and done nearly every week.</summary>
    public bool Sharing { get; init; }

    public CellMaterial Make()
    {
        var roster = new Roster([.. _names.Skip(1).Select(Of)], Units(), [new Site("x", "x", TimeZoneInfo.Utc), new Site("y", "y", TimeZoneInfo.Utc)], TimeZoneInfo.Utc);
        return new CellMaterial
        {
            AsOf = At(250),
            RuleSetVersion = "1",
            Roster = roster,
            Catalogue = Catalogue(),
            Events = [.. _names.SelectMany(EventsOf)],
            Commitments = Some(2, person => new Commitment(++_sequence, Id(), person, Any("m1", "m2", "m3"), Time(), Any(Enum.GetValues<Ownership>())) { IsMandatory = _random.Next(4) == 0, IsWaived = _random.Next(6) == 0 }),
            Goals = Some(2, person => Time() is var time ? new Goal(Id(), person, "g", time, _random.Next(3) == 0) { Approved = Later(time), Topics = [Any(Topics)] } : throw new InvalidOperationException()),
            Questions = Some(2, person => Time() is var time ? new Question(Id(), person, time, Later(time)) : throw new InvalidOperationException()),
            Ties = Some(3, person => new Tie(person, Any(_names), Time(), Practice.Mentoring)),
            RoleChanges = [.. roster.People.SelectMany(RoleChanges.Of).Select(change => change with { Skills = _random.Next(2) == 0 ? ["t1"] : [] })],
            Feedback = Some(Sharing ? 16 : 3, person => new Feedback(Id(), _random.Next(10) == 0 ? null : person, Time()) { Receiver = Sharing ? Any(LeadersOf(person, roster)) : Any(_names), Applauded = _random.Next(2) == 0 ? Any(Practice.Experiment, Practice.Module) : null }),
            ModuleFeedback = Some(2, person => Time() is var time ? new Feedback(Id(), _random.Next(8) == 0 ? null : person, time) { ModuleKey = Any("m1", "m2"), Answered = Later(time) } : throw new InvalidOperationException()),
            ReworkCases = Some(1, person => Time() is var time ? new ReworkCase(Id().ToString(), Any("m1", "m2"), time) { Givers = [person], Released = Later(time) } : throw new InvalidOperationException()),
            Timings = Some(2, person => Time() is var time ? new CaptureTiming(person, Any("chat", "form"), time, time.AddSeconds(_random.Next(40)), _random.Next(4) > 0) : throw new InvalidOperationException()),
        };
    }

    /// <summary>Those who lead somebody, and one whom they lead; anybody where there are none.</summary>
    private string[] LeadersOf(string person, Roster roster) =>
        [.. _names.Where(other => roster.Manages(other, person, Quarter.First) || roster.Manages(person, other, Quarter.First)).DefaultIfEmpty(Any(_names))];

    private static DateTimeOffset At(double day) => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day);

    private DateTimeOffset Time() => At(_random.NextDouble() * 90);

    private DateTimeOffset? Later(DateTimeOffset time) => _random.Next(3) > 0 ? time.AddDays(_random.Next(1, 60)) : null;

    private Guid Id() => new(++_sequence is var number ? (int)number : 0, 0, 0, new byte[8]);

    private T Any<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    private List<T> Some<T>(int most, Func<string, T> make) => [.. _names.SelectMany(person => Enumerable.Range(0, _random.Next(most + 1)).Select(_ => make(person)))];

    private List<OrgUnit> Units() => [.. Enumerable.Range(0, units).Select(number => new OrgUnit($"u{number}", $"u{number}")
    {
        Parents = number == 0 ? [] : [new UnitParent($"u{(number - 1) / 3}", new DateOnly(2020, 1, 1))],
        Leaders = _random.Next(3) == 0 && !Sharing ? [] : [.. Enumerable.Range(0, Sharing ? 4 : 1).Select(_ => new Leadership(Any(_names), new DateOnly(2020, 1, 1)))],
    })];

    private Person Of(string name)
    {
        var first = new Assignment(new DateOnly(2025, 1, 1)) { Unit = AnyUnit(), Site = Any("x", "x", "y"), RoleFamily = Any("office", "shop", "shop"), Role = "r1", Fte = Any(1, 1, 0.5) };
        var day = Quarter.First.AddDays(_random.Next(90));
        return new Person(name)
        {
            Assignments = _random.Next(6) switch
            {
                0 => [first with { Until = day }, first with { From = day, Unit = AnyUnit(), Role = "r2" }],
                1 => [first with { Until = day }],
                _ => [first],
            },
        };
    }

    /// <summary>Squared, so that some units are large and others small.</summary>
    private string AnyUnit() => $"u{(int)(units * _random.NextDouble() * _random.NextDouble())}";

    private IEnumerable<LearningEvent> EventsOf(string person) => Enumerable.Range(0, _random.Next(5) == 0 ? 0 : _random.Next(1, EventsOfOne + 1)).Select(_ =>
    {
        var time = Time();
        var modality = _random.Next(20) == 0 ? Modality.Unclassified : Any(Modality.Formal, Modality.Informal, Modality.Informal);
        return new LearningEvent
        {
            Sequence = ++_sequence,
            StatementId = Id(),
            Person = person,
            Time = time,
            Day = DateOnly.FromDateTime(time.DateTime),
            Modality = modality,
            Practice = modality == Modality.Formal ? Practice.Module : Any(Practice.Mentoring, Practice.Reflection, Practice.Experiment, Practice.LearningShared, Practice.SelfStudy),
            FlexLevel = Any(FlexLevel.Fixed, FlexLevel.Choice, FlexLevel.Customised, FlexLevel.Personal),
            Ownership = Any(Enum.GetValues<Ownership>()),
            IsMandatory = _random.Next(5) == 0,
            ModuleKey = modality == Modality.Formal ? Any("m1", "m2", "m3") : null,
            Topics = _random.Next(3) == 0 ? [] : [Any(Topics)],
            Minutes = _random.Next(4) == 0 ? null : _random.Next(5, 90),
            MinutesBasis = DurationBasis.Measured,
            Visibility = Any(Visibility.Private, Visibility.Team, Visibility.Organisation),
            Success = Any<bool?>(null, true, false),
        };
    });

    private static ModuleCatalogue Catalogue() => new(
        [
            new LearningModule("m1", "m1") { Topics = ["t1"], Revisions = [new ModuleRevision("1", At(-400)) { FlexLevel = FlexLevel.Fixed }] },
            new LearningModule("m2", "m2") { Class = ModuleClass.Product, Revisions = [new ModuleRevision("1", At(-30)) { FlexLevel = FlexLevel.Personal }] },
        ],
        [new BaselineSet("safety", "Safety", ["m1"]), new BaselineSet("extra", "Extra", ["m1", "m2"]) { IsMandatory = false }]);
}
