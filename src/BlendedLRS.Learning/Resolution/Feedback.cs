using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Resolution;

/// <summary>One piece of feedback: on a module, to a person, or applause for what somebody did.</summary>
/// <param name="StatementId">Its Statement.</param>
/// <param name="Giver">Who gave it; null when the Actor is not one identified person.</param>
/// <param name="Time">When.</param>
public sealed record Feedback(Guid StatementId, string? Giver, DateTimeOffset Time)
{
    /// <summary>The module it is about; null when it is about a person or an entry.</summary>
    public string? ModuleKey { get; init; }

    /// <summary>The person it is for; null when it is about a module.</summary>
    public string? Receiver { get; init; }

    /// <summary>The rating, 0 to 1 (from <c>result.score</c>: scaled, else raw between min and max); null when there is none.</summary>
    public double? Rating { get; init; }

    /// <summary>How it was answered first.</summary>
    public FeedbackAnswer Answer { get; init; }

    /// <summary>When that was; null while there is no answer.</summary>
    public DateTimeOffset? Answered { get; init; }

    /// <summary>When a revision that addresses it was released; null when none was.</summary>
    public DateTimeOffset? Revised { get; init; }

    /// <summary>For applause: what was applauded, <see cref="Practice.None"/> for anything else; null when this is no applause.</summary>
    public Practice? Applauded { get; init; }

    /// <summary>For applause: whether a goal was applauded.</summary>
    public bool IsForGoal { get; init; }
}
