namespace BlendedLRS.Learning.Resolution;

/// <summary>One piece of feedback on a module while its answers are looked for.</summary>
internal sealed class FeedbackItem(Told told)
{
    public Told Told { get; } = told;

    public FeedbackAnswer Answer { get; private set; }

    public DateTimeOffset? Answered { get; private set; }

    public DateTimeOffset? Revised { get; set; }

    /// <summary>When it was declined with a reason; null when it was not.</summary>
    public DateTimeOffset? Declined { get; set; }

    /// <summary>Whether neither a revision nor a decline has closed it.</summary>
    public bool IsOpen => Revised is null && Declined is null;

    /// <summary>The first answer stands.</summary>
    public void AnswerWith(FeedbackAnswer answer, DateTimeOffset time)
    {
        if (Answer == FeedbackAnswer.None)
        {
            (Answer, Answered) = (answer, time);
        }
    }

    public Feedback Item(string moduleKey) => new(Told.Id, Told.Actor, Told.Time)
    {
        ModuleKey = moduleKey,
        Rating = Told.Details.Rating,
        Answer = Answer,
        Answered = Answered,
        Revised = Revised,
    };
}
