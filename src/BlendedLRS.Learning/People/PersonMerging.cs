using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Learning.People;

/// <summary>Two records that are one person become one, and apart again. Nothing is lost either way, and references to either key go on to lead somewhere.</summary>
public static class PersonMerging
{
    /// <summary>Merges one person into another: IFIs and spans are joined, and the other's key becomes an alias.</summary>
    /// <param name="state">The roster before.</param>
    /// <param name="survivor">Whose record stays; where both say something, theirs counts.</param>
    /// <param name="other">Whose record goes.</param>
    public static RosterOutcome Merge(RosterState state, string survivor, string other)
    {
        if (state.Find(survivor) is not { } kept)
        {
            return Unknown(state, "/survivor", survivor);
        }

        if (!state.People.TryGetValue(other, out var gone))
        {
            return Unknown(state, "/other", other);
        }

        if (kept.Key == gone.Key)
        {
            return RosterOutcome.Refused(state, RosterRules.Form, "/other", $"'{survivor}' and '{other}' are the same person already.");
        }

        var added = Timeline.Gaps(kept.Assignments, gone.Assignments);
        var merge = new PersonMerge(gone, added, kept.Name is null && gone.Name is not null);
        return RosterOutcome.Done(state.Without(gone.Key).With(kept with
        {
            Ifis = [.. kept.Ifis, .. gone.Ifis],
            ExternalId = kept.ExternalId ?? gone.ExternalId,
            Name = kept.Name ?? gone.Name,
            Assignments = [.. kept.Assignments.Concat(added).OrderBy(span => span.From)],
            Merges = [.. kept.Merges, merge],
        }));
    }

    /// <summary>Undoes a merge: the other person is there again as they were, but for IFIs that have moved on since.</summary>
    public static RosterOutcome Undo(RosterState state, string survivor, string other)
    {
        if (state.Find(survivor) is not { } kept)
        {
            return Unknown(state, "/survivor", survivor);
        }

        if (kept.Merges.FirstOrDefault(merge => merge.Other.Key == other) is not { } undone)
        {
            var above = kept.Merges.FirstOrDefault(merge => merge.Other.Aliases.Contains(other, StringComparer.Ordinal))?.Other.Key;
            return RosterOutcome.Refused(
                state, RosterRules.Known, "/other",
                above is null ? $"'{other}' was not merged into '{kept.Key}'." : $"'{other}' was merged into '{above}' before that was merged into '{kept.Key}': split off '{above}' first.");
        }

        var ifis = undone.Other.Ifis.Where(kept.Ifis.Contains).ToList();
        var gaveId = undone.Other.ExternalId is { } id && id == kept.ExternalId;
        return RosterOutcome.Done(state
            .With(kept with
            {
                Ifis = [.. kept.Ifis.Except(ifis)],
                ExternalId = gaveId ? null : kept.ExternalId,
                Name = undone.GaveName && kept.Name == undone.Other.Name ? null : kept.Name,
                Assignments = [.. kept.Assignments.Where(span => !undone.Added.Contains(span))],
                Merges = [.. kept.Merges.Where(merge => merge != undone)],
            })
            .With(undone.Other with { Ifis = ifis }));
    }

    /// <summary>Moves IFIs from one person to another, who is added when there is none of that key.</summary>
    public static RosterOutcome MoveIfis(RosterState state, string from, string to, IReadOnlyCollection<Ifi> ifis)
    {
        if (state.Find(from) is not { } giver)
        {
            return Unknown(state, "/from", from);
        }

        if (ifis.FirstOrDefault(ifi => !giver.Ifis.Contains(ifi)) is { Key: not null } strange)
        {
            return RosterOutcome.Refused(state, RosterRules.Known, "/ifis", $"The IFI '{strange}' does not belong to '{giver.Key}'.");
        }

        var taker = state.Find(to) ?? new Person(to);
        return taker.Key == giver.Key
            ? RosterOutcome.Refused(state, RosterRules.Form, "/to", $"'{from}' and '{to}' are the same person.")
            : PersonChanges.Put(state.With(giver with { Ifis = [.. giver.Ifis.Except(ifis)] }), taker with { Ifis = [.. taker.Ifis, .. ifis.Distinct()] }) is { IsDone: true } done
                ? done
                : RosterOutcome.Refused(state, RosterRules.Form, "/to", $"The key is wrong; it has {KeyText.Allowed}.");
    }

    private static RosterOutcome Unknown(RosterState state, string pointer, string key) =>
        RosterOutcome.Refused(state, RosterRules.Known, pointer, $"There is no person '{key}'.");
}
