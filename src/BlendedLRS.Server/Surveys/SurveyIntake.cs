using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.People;
using BlendedLRS.Learning.Surveys;
using BlendedLRS.Server.People;
using BlendedLRS.Server.RuleSets;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Surveys;

namespace BlendedLRS.Server.Surveys;

/// <summary>Takes answers that Statements tell of out of the log, while a wave is open that they can be about. A Statement about no wave stays what it is.</summary>
internal sealed class SurveyIntake(
    RosterSource rosters, Respondents respondents, LiveRuleSets rules, IStatementLogReader log, ISurveyStore surveys, TimeProvider time, ILogger<SurveyIntake> logger)
{
    private const int Batch = 1_000;

    // What lies before a wave is passed over unread, and where that ends is written down once in a while.
    private static readonly TimeSpan BetweenSkips = TimeSpan.FromHours(1);

    private long? _skipped;

    /// <summary>Takes one batch.</summary>
    /// <param name="pending">Waves that have begun and are not closed.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> StepAsync(IReadOnlyList<WavePlan> pending, CancellationToken cancellation)
    {
        var listening = pending.Where(plan => plan.ActivityId is not null).ToList();
        if (listening.Count == 0)
        {
            await SkipAsync(cancellation);
            return false;
        }

        var position = await surveys.PositionAsync(cancellation);
        var statements = await log.ReadAfterAsync(position, Batch, cancellation);
        if (statements.Count == 0)
        {
            return false;
        }

        var classifier = (await rules.GetAsync(cancellation)).Classifier;
        var roster = await rosters.ReadAsync(cancellation);
        var answers = new List<(Guid Id, (string, SurveyAnswer) Answer)>();
        foreach (var statement in statements)
        {
            if (Read(statement, classifier, listening, roster) is { } answer)
            {
                answers.Add((statement.Id, answer));
            }
        }

        var voided = answers.Count == 0 ? null : await log.VoidedAmongAsync([.. answers.Select(answer => answer.Id)], cancellation);
        await surveys.TakeAsync(position, [.. answers.Where(answer => !voided!.Contains(answer.Id)).Select(answer => answer.Answer)], statements[^1].Sequence, cancellation);
        return true;
    }

    private async Task SkipAsync(CancellationToken cancellation)
    {
        if (_skipped is { } then && time.GetElapsedTime(then) < BetweenSkips)
        {
            return;
        }

        var (position, head) = (await surveys.PositionAsync(cancellation), await log.HeadAsync(cancellation));
        if (position < head)
        {
            await surveys.TakeAsync(position, [], head, cancellation);
        }

        _skipped = time.GetTimestamp();
    }

    private (string Wave, SurveyAnswer Answer)? Read(LoggedStatement statement, Classifier classifier, List<WavePlan> listening, Roster roster)
    {
        try
        {
            var fact = classifier.Classify(statement.Sequence, statement.Id, statement.Stored, statement.Origin.Source, statement.Raw);
            return fact.Kind == LearningKind.Survey && StatedAnswer.Read(statement.Raw) is { } stated && listening.Find(plan => stated.Activities.Contains(plan.ActivityId!, StringComparer.Ordinal)) is { } plan
                && plan.IsOpen(fact.Day)
                ? AnswerOf(plan, stated, roster)
                : null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // One Statement that cannot be read never blocks the others.
            logger.LogError(error, "Statement {Id} was passed over by the surveys", statement.Id);
            return null;
        }
    }

    private (string Wave, SurveyAnswer Answer)? AnswerOf(WavePlan plan, StatedAnswer stated, Roster roster)
    {
        var wave = plan.ToWave();
        if (stated.ItemOf(wave.Instrument) is not { } item)
        {
            return null;
        }

        // An account that somebody has in this wave only belongs to nobody of the roster, and so to the group above all.
        var person = roster.KeyOf(stated.Actor);
        var group = plan.GroupOf(roster, person) ?? (stated.HomePage == plan.ActivityId ? WaveGroups.Everybody : null);
        var values = new Dictionary<string, int>(StringComparer.Ordinal) { [item] = stated.Points };
        return group is not null && wave.CheckValues(values) is null ? (plan.Key, new SurveyAnswer(respondents.Of(plan, person), group, values)) : null;
    }
}
