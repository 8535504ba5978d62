using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Cells;

/// <summary>Cells of what people set themselves, ask and try out: M17, M21, M24. What kind of record one is, the measure itself says of it alone.</summary>
internal static class DialogueCells
{
    private static readonly string[] Presence = ["members"];
    private static readonly string[][] Goals = [["set"], ["set", "proposed"], ["set", "proposed", "answered"], ["set", "proposed", "answered", "approved"]];
    private static readonly string[][] Asked = [["asked"], ["asked", "answered"]];
    private static readonly string[][] Experiments = [["started"], ["started", "concluded"], ["started", "concluded", "not-met"]];

    public static IEnumerable<CellFamily> Families =>
    [
        new(GoalInitiative.Card) { Reads = RecordKinds.Goals, Dimensions = SliceDimensions.Places | SliceDimensions.Topic, Draft = Initiative },
        new(Experimentation.Card) { Reads = RecordKinds.Events | RecordKinds.Roster, Draft = Trying },
        new(Questions.Card) { Reads = RecordKinds.Questions | RecordKinds.Roster, Draft = Asking },
    ];

    private static void Initiative(CellScope scope, CellDraft draft)
    {
        var goals = scope.Material.Goals.Where(goal => scope.Period.Contains(goal.Proposed, scope.Material.Zone)).ToList();
        foreach (var goal in goals)
        {
            draft.Choose(goal.Person, SlicesOf(goal), Goals, (int)Results([goal]).Take(Goals.Length - 1).Sum(result => result.Numerator ?? 0));
        }

        foreach (var (slice, those) in scope.BySlice(goals, SlicesOf))
        {
            draft.Publish(slice, Results(those), component => component switch
            {
                "proposed" => Figure.Share("proposed", "set"),
                "answered" => Figure.Share("answered", "proposed"),
                "approved" => Figure.Share("approved", "answered"),
                _ => Figure.Of("proposed") with { Events = "proposed" },
            });
        }

        SliceSet SlicesOf(Goal goal) => scope.At(goal.Person, goal.Proposed, null, goal.Topics);
        IReadOnlyList<MeasureResult> Results(IReadOnlyList<Goal> those) => GoalInitiative.Compute(those, scope.Period, scope.Material.AsOf, scope.Material.Zone);
    }

    /// <summary>The share of teams is left out: which teams try anything out tells of their few people.</summary>
    private static void Trying(CellScope scope, CellDraft draft)
    {
        foreach (var one in scope.Events.Where(one => one.Practice == Practice.Experiment))
        {
            draft.Choose(one.Person, scope.Of(one), Experiments, one.Success is null ? 0 : one.Success.Value ? 1 : 2);
        }

        EventCells.CountPresence(scope, draft, Presence, Months(scope.Period));
        foreach (var (slice, events) in scope.EventsBySlice)
        {
            draft.Publish(slice, Experimentation.Compute(events, scope.MembersOf(slice), [], scope.Material.Roster, scope.Period), component => component switch
            {
                "rate" or "rate-fte" => Figure.Rate("started", "members") with { TellsParts = component == "rate" },
                "concluded" => Figure.Share("concluded", "started"),
                "not-met" => Figure.Share("not-met", "concluded"),
                _ => null,
            });
        }
    }

    private static void Asking(CellScope scope, CellDraft draft)
    {
        var questions = scope.Material.Questions.Where(question => scope.Period.Contains(question.Time, scope.Material.Zone)).ToList();
        foreach (var question in questions)
        {
            draft.Choose(question.Person, SlicesOf(question), Asked, question.Answered <= scope.Material.AsOf ? 1 : 0);
        }

        EventCells.CountPresence(scope, draft, Presence, scope.Period.Days / 7.0);
        foreach (var (slice, asked) in scope.BySlice(questions, SlicesOf))
        {
            draft.Publish(slice, Questions.Compute(asked, scope.MembersOf(slice), scope.Period, scope.Material.AsOf, scope.Material.Zone), component => component switch
            {
                "rate" or "rate-fte" => Figure.Rate("asked", "members") with { TellsParts = component == "rate" },
                "answered" => Figure.Share("answered", "asked"),
                _ => Figure.Of("asked") with { Events = "asked" },
            });
        }

        SliceSet SlicesOf(Question question) => scope.At(question.Person, question.Time);
    }

    private static int Months(Period period) => ((period.End.Year - period.First.Year) * 12) + period.End.Month - period.First.Month;
}
