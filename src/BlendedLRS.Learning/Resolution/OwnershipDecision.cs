using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Resolution;

/// <summary>Who decided that this be learned: the nearest commitment before it that tells, else what is known beside.</summary>
/// <param name="Ownership">The answer.</param>
/// <param name="Rule">The rule that gave it.</param>
/// <param name="IsPrompted">Whether it was recommended first.</param>
/// <param name="Evidence">What was looked at; null when nothing was.</param>
internal sealed record OwnershipDecision(Ownership Ownership, string Rule, bool IsPrompted, string? Evidence)
{
    public static OwnershipDecision Of(Experience experience, IReadOnlyList<string> topics, PledgeBook book, Wish? recommendation, BaselineSet? mandatory, TimeSpan reach)
    {
        var voice = experience.Voice;
        var isPrompted = recommendation is not null;
        if (voice.Details.Ownership != Ownership.Unknown)
        {
            return new OwnershipDecision(voice.Details.Ownership, voice.Details.OwnershipRule ?? ResolutionRules.Said, isPrompted, null);
        }

        if (Nearest(experience, topics, book, reach) is { } pledge)
        {
            var commitment = pledge.Commitment;
            var isAgreedLater = commitment.Agreed > voice.Time;
            return new OwnershipDecision(
                isAgreedLater ? Ownership.EmployeeLed : commitment.Ownership,
                isAgreedLater ? ResolutionRules.OwnDecision : commitment.Rule,
                isPrompted || commitment.IsPrompted,
                $"commitment={commitment.StatementId}");
        }

        if (mandatory is not null)
        {
            return new OwnershipDecision(Ownership.ManagerDriven, ResolutionRules.Mandatory, isPrompted, $"baseline={mandatory.Key}");
        }

        if (recommendation is not null)
        {
            return new OwnershipDecision(Ownership.EmployeeLed, ResolutionRules.Prompted, true, $"recommended={recommendation.Told.Id}");
        }

        return voice.Fact.Modality == Modality.Informal && voice.Details.IsSelfReported
            ? new OwnershipDecision(Ownership.EmployeeLed, ResolutionRules.OwnEntry, false, null)
            : new OwnershipDecision(Ownership.Unknown, ResolutionRules.Untold, false, null);
    }

    /// <summary>A commitment that the Statement refers to; else one to the module or to what it stands in; else one to a topic. Of each the latest.</summary>
    private static Pledge? Nearest(Experience experience, IReadOnlyList<string> topics, PledgeBook book, TimeSpan reach)
    {
        var time = experience.Voice.Time;
        var standing = book.Pledges.Where(pledge => pledge.Commitment.Ownership != Ownership.Unknown && pledge.Stood(time) && time - pledge.Commitment.Time <= reach).ToList();
        var names = experience.Told.SelectMany(told => told.Subjects.Concat(told.Within)).ToHashSet(StringComparer.Ordinal);
        return Latest(standing, pledge => experience.Told.Any(told => pledge.Statements.Overlaps(told.Details.Refers)))
            ?? Latest(standing, pledge => pledge.Subjects.Overlaps(names))
            ?? Latest(standing, pledge => pledge.Topics.Intersect(topics, StringComparer.Ordinal).Any());
    }

    private static Pledge? Latest(IEnumerable<Pledge> pledges, Func<Pledge, bool> fits) => pledges.Where(fits).OrderBy(pledge => pledge.Commitment.Time).ThenBy(pledge => pledge.Commitment.Sequence).LastOrDefault();
}
