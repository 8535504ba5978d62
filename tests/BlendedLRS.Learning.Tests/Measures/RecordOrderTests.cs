using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;
using FsCheck;
using FsCheck.Fluent;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>What holds for any records: the order in which they come does not matter, a share is one, and no more people stand behind a numerator than there are.</summary>
public sealed class RecordOrderTests
{
    private const int People = 12;

    private static readonly LearningModule[] Catalogue =
    [
        .. Enumerable.Range(0, 6).Select(number => new LearningModule($"m{number}", "M") { Class = (ModuleClass)(number % 3), Revisions = [new ModuleRevision("1", Made.At(-150 * number))] }),
    ];

    private static readonly Learning.People.Roster Roster = Made.Roster(
        Enumerable.Range(0, People).Select(number => ($"p{number}", $"t{number % 5}")), ("t0", null, "p0"), ("t1", "t0", "p1"), ("t2", "t0", "p2"), ("t3", "t0", "p3"), ("t4", "t0", "p4"));

    [Fact]
    public void Of_modules() => Holds(numbers => ModuleFreshness.Compute(Catalogue, Events(numbers), Made.Quarter, Made.At(90)), "unknown");

    [Fact]
    public void Of_stale_modules() => Holds(numbers => StaleShare.Compute(Catalogue, Events(numbers), Made.Quarter, Made.At(90), new StaleLimits()), "all", "generic", "regulated", "product");

    [Fact]
    public void Of_leaders() => Holds(numbers => LeaderModelling.Compute(Events(numbers), Made.Members(People), Roster, Made.Quarter), "modelling");

    [Fact]
    public void Of_experiments() =>
        Holds(numbers => Experimentation.Compute(Events(numbers), Made.Members(People), ["t0", "t1", "t2", "t3", "t4"], Roster, Made.Quarter), "teams", "concluded", "not-met");

    [Fact]
    public void Of_sharing() => Holds(numbers => KnowledgeSharing.Compute(Ties(numbers), Made.Members(People), Roster, Made.Quarter), "reach", "reciprocity", "cross-unit", "concentration");

    [Fact]
    public void Of_feedback_on_modules() => Holds(numbers => FeedbackClosure.Compute(Given(numbers), Made.Quarter, Made.At(180), Made.Zone), "answered", "closed-by-revision");

    [Fact]
    public void Of_feedback_to_people() => Holds(numbers => TwoWayFeedback.Compute(Given(numbers), Made.Members(People), Roster, Made.Quarter), "upward-share");

    [Fact]
    public void Of_applause() => Holds(numbers => BehaviourRecognition.Compute(Given(numbers), Made.Quarter, Made.Zone), "behaviour");

    [Fact]
    public void Of_rework() => Holds(numbers => ReworkLeadTime.Compute(Cases(numbers), Made.Quarter, Made.At(100), Made.Zone), "released", "declined", "open");

    [Fact]
    public void Of_moves() => Holds(numbers => InternalMobility.Compute(Moves(numbers), Events(numbers), Made.Members(People, 365), Made.Quarter), "learning-linked");

    private static void Holds(Func<int[], IReadOnlyList<MeasureResult>> compute, params string[] shares)
    {
        var property = Prop.ForAll(Arb.From(Gen.Choose(0, 1_000_000).ListOf().Select(list => list.ToArray())), numbers =>
        {
            var results = compute(numbers);
            Assert.Equal(results, compute([.. numbers.Reverse()]));
            Assert.All(results, result =>
            {
                Assert.Equal(result.Value is null, result.Reason != NoValueReason.None);
                Assert.True(result.Value is null || double.IsFinite(result.Value.Value));
                Assert.True(result.PeopleInNumerator is null || result.PeopleInNumerator <= result.People, $"{result.Component}: {result.PeopleInNumerator} of {result.People}");
                Assert.True(!shares.Contains(result.Component) || result.Value is null or (>= 0 and <= 1), $"{result.Component} is {result.Value}");
            });
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20260301, 7), property);
    }

    private static string Person(int number) => $"p{number % People}";

    private static int DayOf(int number) => (number / 13 % 110) - 10;

    private static List<LearningEvent> Events(int[] numbers) =>
    [
        .. numbers.Select(number => Made.Event(Person(number), DayOf(number), (Practice)(number / 7 % 16), $"m{number / 11 % 8}") with
        {
            Success = (number / 3 % 3) switch { 0 => true, 1 => false, _ => null },
            Visibility = (Visibility)(number / 5 % 4),
            Topics = [$"s{number / 17 % 3}"],
        }),
    ];

    private static List<Tie> Ties(int[] numbers) => [.. numbers.Select(number => new Tie(Person(number), Person(number / 19), Made.At(DayOf(number)), Practice.Coaching))];

    private static List<Feedback> Given(int[] numbers) =>
    [
        .. numbers.Select(number => Made.Feedback(Person(number), DayOf(number)) with
        {
            ModuleKey = number / 3 % 2 == 0 ? "m" : null,
            Receiver = number / 3 % 2 == 0 ? null : Person(number / 23),
            Applauded = number / 7 % 3 == 0 ? (Practice)(number / 11 % 16) : null,
            Answered = number / 5 % 3 == 0 ? null : Made.At(DayOf(number) + (number / 29 % 120)),
            Revised = number / 31 % 3 == 0 ? null : Made.At(DayOf(number) + (number / 37 % 120)),
        }),
    ];

    private static List<ReworkCase> Cases(int[] numbers) =>
    [
        .. numbers.Select(number => new ReworkCase($"{number}", "m", Made.At(DayOf(number)))
        {
            Released = number / 5 % 3 == 0 ? Made.At(DayOf(number) + (number / 29 % 120)) : null,
            Declined = number / 7 % 5 == 0 ? Made.At(DayOf(number) + (number / 31 % 120)) : null,
            Givers = [Person(number)],
        }),
    ];

    private static List<RoleChange> Moves(int[] numbers) =>
        [.. numbers.Select(number => new RoleChange(Person(number), Made.Day(DayOf(number)), "a", number % 2 == 0 ? "b" : "a", number % 3 == 0) { Skills = number % 5 == 0 ? [] : ["s1"] })];
}
