using System.Globalization;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Resolution;

/// <summary>Follows the feedback on one module from Statement to Statement: what was said, how it was answered, and the rework cases that this makes.</summary>
internal sealed class FeedbackLoop(string moduleKey)
{
    private readonly List<FeedbackItem> _items = [];
    private readonly List<ReworkCase> _closed = [];

    /// <summary>Feedback, by time.</summary>
    public IReadOnlyList<Feedback> Feedback => [.. _items.Select(item => item.Item(moduleKey))];

    /// <summary>Adds the next fact; facts come by time.</summary>
    public void Add(Told told)
    {
        switch (told.Act)
        {
            case Act.Revise:
                Revise(told);
                break;
            case Act.Reject:
                Decline(told);
                break;
            case Act.Reply:
                foreach (var item in _items.Where(item => IsAnswer(item, told)))
                {
                    item.AnswerWith(FeedbackAnswer.Replied, told.Time);
                }

                break;
            default:
                if (told.Fact.Kind == LearningKind.Feedback)
                {
                    _items.Add(new FeedbackItem(told));
                }

                break;
        }
    }

    /// <summary>Cases that are closed, and what is open of each registration or of the module.</summary>
    public IReadOnlyList<ReworkCase> Cases() =>
        [.. _closed.Concat(_items.Where(item => item.IsOpen).GroupBy(item => item.Told.Details.Registration).Select(open => CaseOf([.. open]))).OrderBy(rework => rework.Opened).ThenBy(rework => rework.Key, StringComparer.Ordinal)];

    private void Revise(Told told)
    {
        var answered = _items.Where(item => item.IsOpen && Addresses(told, item)).ToList();
        foreach (var item in answered)
        {
            item.Revised = told.Time;
            item.AnswerWith(FeedbackAnswer.Revised, told.Time);
        }

        Close(answered, rework => rework with { Released = told.Time });
    }

    /// <summary>What is declined without a reason stays open.</summary>
    private void Decline(Told told)
    {
        var declined = told.Details.HasResponse ? _items.Where(item => item.IsOpen && IsAnswer(item, told)).ToList() : [];
        foreach (var item in declined)
        {
            item.Declined = told.Time;
            item.AnswerWith(FeedbackAnswer.Declined, told.Time);
        }

        Close(declined, rework => rework with { Declined = told.Time });
    }

    private void Close(List<FeedbackItem> items, Func<ReworkCase, ReworkCase> end) =>
        _closed.AddRange(items.GroupBy(item => item.Told.Details.Registration).Select(group => end(CaseOf([.. group]))));

    private ReworkCase CaseOf(IReadOnlyList<FeedbackItem> items)
    {
        var first = items[0].Told;
        var key = first.Details.Registration?.ToString() ?? string.Create(CultureInfo.InvariantCulture, $"{moduleKey} {first.Time.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}");
        return new ReworkCase(key, moduleKey, first.Time)
        {
            Feedback = [.. items.Select(item => item.Told.Id)],
            Givers = [.. items.Select(item => item.Told.Actor).OfType<string>().Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>By name, or under the same registration. A revision that names nothing answers all that is open, unless it says that something else caused it.</summary>
    private static bool Addresses(Told revision, FeedbackItem item)
    {
        var details = revision.Details;
        return details.Addresses.Contains(item.Told.Id)
            || details.Registration is not null && details.Registration == item.Told.Details.Registration
            || details.Addresses.Count == 0 && details.Cause is (null or RevisionCause.Feedback) && item.Told.Details.Registration is null;
    }

    /// <summary>Nobody answers themselves.</summary>
    private static bool IsAnswer(FeedbackItem item, Told told) =>
        told.Details.Refers.Contains(item.Told.Id) && (told.Actor is null || told.Actor != item.Told.Actor);
}
