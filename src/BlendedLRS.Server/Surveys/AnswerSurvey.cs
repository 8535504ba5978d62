using BlendedLRS.Learning.Surveys;
using BlendedLRS.Server.People;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Storage.Surveys;

namespace BlendedLRS.Server.Surveys;

/// <summary>Somebody of the roster answers a wave. A second time takes the place of the first. Nothing of it enters the log.</summary>
internal sealed class AnswerSurvey(Waves waves, RosterSource rosters, Respondents respondents, ISurveyStore surveys)
{
    /// <summary>Takes the answers.</summary>
    /// <param name="wave">Key of the wave.</param>
    /// <param name="person">Key of the person.</param>
    /// <param name="values">Points by item; items that were skipped are missing.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>Null, or why they were not taken.</returns>
    public async Task<Problem?> PutAsync(string wave, string person, IReadOnlyDictionary<string, int> values, CancellationToken cancellation)
    {
        if (await waves.FindAsync(wave, cancellation) is not { } plan)
        {
            return Waves.NotFound(wave);
        }

        if (!plan.IsOpen(waves.Today))
        {
            return NotOpen(plan);
        }

        var roster = await rosters.ReadAsync(cancellation);
        if (plan.GroupOf(roster, person) is not { } group)
        {
            return new Problem(Fault.Forbidden, "", "The wave asks those who belonged to the organisation on the day on which its groups were fixed.");
        }

        var answer = new SurveyAnswer(respondents.Of(plan, roster.KeyOf(person)), group, values);
        if (plan.ToWave().CheckAnswer(answer) is { } refusal)
        {
            return Problem.Of(refusal);
        }

        return await surveys.PutAsync(plan.Key, answer, cancellation) ? null : NotOpen(plan);
    }

    private static Problem NotOpen(WavePlan plan) => new(Fault.Conflict, "", FormattableString.Invariant($"The wave '{plan.Key}' can be answered from {plan.From:O} to the day before {plan.Until:O}."));
}
