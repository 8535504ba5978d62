using BlendedLRS.Learning.Surveys;

namespace BlendedLRS.Storage.Surveys;

/// <summary>Answers to surveys. While a wave is open they go in and nothing comes out but how many people answered; when it closes they are kept by groups that are large enough,
/// and who gave which is forgotten. No moment of an answer is kept at any time. Answers are no projection: those that no Statement tells of are here alone.</summary>
public interface ISurveyStore
{
    /// <summary>Keeps somebody's answers in place of those that they gave before.</summary>
    /// <param name="wave">Key of the wave.</param>
    /// <param name="answer">The answers, checked.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>False when the wave is closed: nothing is kept.</returns>
    Task<bool> PutAsync(string wave, SurveyAnswer answer, CancellationToken cancellation);

    /// <summary>The last place of the log whose answers were taken.</summary>
    Task<long> PositionAsync(CancellationToken cancellation);

    /// <summary>Takes answers that Statements tell of: each adds items to what its respondent answered before. Those of closed waves are passed over.</summary>
    /// <param name="position">The place after which they stand; nothing is taken when another has come further.</param>
    /// <param name="answers">Waves and answers, checked, in the order of the log.</param>
    /// <param name="reached">The place that is reached with them.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>The place that is reached now.</returns>
    Task<long> TakeAsync(long position, IReadOnlyList<(string Wave, SurveyAnswer Answer)> answers, long reached, CancellationToken cancellation);

    /// <summary>How far a wave is.</summary>
    /// <param name="wave">Key of the wave.</param>
    /// <param name="atLeast">Fewer people than this are not told.</param>
    /// <param name="cancellation">Stops the count.</param>
    Task<SurveyCount> CountAsync(string wave, int atLeast, CancellationToken cancellation);

    /// <summary>Forgets a wave that nobody answered.</summary>
    /// <returns>False when somebody did, or it is closed.</returns>
    Task<bool> ForgetAsync(string wave, CancellationToken cancellation);

    /// <summary>Closes a wave in one transaction: decides under which group each answer is kept, keeps it there, and deletes who gave it. What is closed stays as it is.</summary>
    Task CloseAsync(Wave wave, CancellationToken cancellation);

    /// <summary>The answers of a closed wave by the groups that they are kept under, in the order of their keys; within a group in an order that says nothing. Null when it is not closed.</summary>
    Task<IReadOnlyList<AnsweredGroup>?> ReadClosedAsync(string wave, CancellationToken cancellation);
}
