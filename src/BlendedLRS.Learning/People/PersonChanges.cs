using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.People;

/// <summary>People are added, replaced, moved, corrected, leave and come back.</summary>
public static class PersonChanges
{
    /// <summary>Adds a person, or replaces the record of one; merges are kept as they are.</summary>
    public static RosterOutcome Put(RosterState state, Person wanted)
    {
        var person = wanted with { Merges = state.People.GetValueOrDefault(wanted.Key)?.Merges ?? [] };
        var refusals = Form(person).Concat(Identity(state, person)).Concat(Places(state, person)).ToList();
        return refusals.Count == 0 ? RosterOutcome.Done(state.With(person)) : new RosterOutcome(state, refusals);
    }

    /// <summary>A transfer, or the return of somebody who had left (<see cref="Timeline.Move"/>).</summary>
    public static RosterOutcome Move(RosterState state, string person, Assignment post, DateOnly? sure = null) =>
        Change(state, person, spans => Timeline.Move(spans, post, sure));

    /// <summary>A correction of what was said of some days (<see cref="Timeline.Set"/>).</summary>
    public static RosterOutcome Correct(RosterState state, string person, Assignment span) => Change(state, person, spans => Timeline.Set(spans, span));

    /// <summary>Somebody has left; their past stays.</summary>
    /// <param name="state">The roster before.</param>
    /// <param name="person">Who.</param>
    /// <param name="day">The first day on which they are not there.</param>
    public static RosterOutcome Leave(RosterState state, string person, DateOnly day) => Change(state, person, spans => Timeline.End(spans, day));

    private static RosterOutcome Change(RosterState state, string key, Func<IReadOnlyList<Assignment>, IReadOnlyList<Assignment>> change)
    {
        if (state.Find(key) is not { } person)
        {
            return RosterOutcome.Refused(state, RosterRules.Known, "", $"There is no person '{key}'.");
        }

        var spans = change(person.Assignments);
        return spans.SequenceEqual(person.Assignments) ? RosterOutcome.Done(state) : Put(state, person with { Assignments = spans });
    }

    private static IEnumerable<Refusal> Form(Person person)
    {
        if (!KeyText.IsKey(person.Key))
        {
            yield return new Refusal(RosterRules.Form, "/key", $"The key is wrong; it has {KeyText.Allowed}.");
        }

        if (person.ExternalId is not null && !KeyText.IsKey(person.ExternalId))
        {
            yield return new Refusal(RosterRules.Form, "/externalId", $"The external id is wrong; it has {KeyText.Allowed}.");
        }

        if (person.Name is not null && !KeyText.IsKey(person.Name))
        {
            yield return new Refusal(RosterRules.Form, "/name", $"The name is wrong; it has {KeyText.Allowed}.");
        }
    }

    private static IEnumerable<Refusal> Identity(RosterState state, Person person)
    {
        if (state.Find(person.Key) is { } holder && holder.Key != person.Key)
        {
            yield return new Refusal(RosterRules.KeyOnce, "/key", $"'{person.Key}' was merged into the person '{holder.Key}'; undo that, or change that one.");
        }

        if (person.ExternalId is { } id && state.WithExternalId(id) is { } linked && linked.Key != person.Key)
        {
            yield return new Refusal(RosterRules.KeyOnce, "/externalId", $"The external id '{id}' belongs to the person '{linked.Key}'.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < person.Ifis.Count; i++)
        {
            if (!seen.Add(person.Ifis[i].Key))
            {
                yield return new Refusal(RosterRules.IfiOnce, $"/ifis/{i}", $"The IFI '{person.Ifis[i]}' stands twice.");
            }
            else if (state.WithIfi(person.Ifis[i]) is { } owner && owner.Key != person.Key)
            {
                yield return new Refusal(RosterRules.IfiOnce, $"/ifis/{i}", $"The IFI '{person.Ifis[i]}' belongs to the person '{owner.Key}'; merge the two, or move it.");
            }
        }
    }

    private static IEnumerable<Refusal> Places(RosterState state, Person person)
    {
        foreach (var refusal in SpanRules.Apart("/assignments", [.. person.Assignments.Select(span => (span.From, span.Until))]))
        {
            yield return refusal;
        }

        for (var i = 0; i < person.Assignments.Count; i++)
        {
            var (span, pointer) = (person.Assignments[i], $"/assignments/{i}");
            if (span.Unit is { } unit && !state.Units.ContainsKey(unit))
            {
                yield return new Refusal(RosterRules.Known, pointer + "/unit", $"There is no unit '{unit}'.");
            }

            if (span.Site is { } site && !state.Sites.ContainsKey(site))
            {
                yield return new Refusal(RosterRules.Known, pointer + "/site", $"There is no site '{site}'.");
            }

            if (span.Fte is not (> 0 and <= 1))
            {
                yield return new Refusal(RosterRules.Form, pointer + "/fte", "The full-time equivalent is above 0 and at most 1.");
            }

            if ((span.Role is not null && !KeyText.IsKey(span.Role)) || (span.RoleFamily is not null && !KeyText.IsKey(span.RoleFamily)))
            {
                yield return new Refusal(RosterRules.Form, pointer + "/role", $"A role or family of roles is wrong; it has {KeyText.Allowed}.");
            }
        }
    }
}
