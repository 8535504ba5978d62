using System.Globalization;
using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.People;

/// <summary>Units and sites are added, replaced, put below another unit, given leaders, and removed.</summary>
public static class UnitChanges
{
    /// <summary>Adds a unit or replaces the record of one.</summary>
    public static RosterOutcome Put(RosterState state, OrgUnit unit)
    {
        var refusals = Form(unit.Key, unit.Name)
            .Concat(SpanRules.Apart("/parents", [.. unit.Parents.Select(parent => (parent.From, parent.Until))]))
            .Concat(SpanRules.Empty("/leaders", unit.Leaders.Select(leader => (leader.From, leader.Until))))
            .Concat(Parents(state, unit))
            .Concat(unit.Leaders.Select((leader, index) => (leader, index)).Where(one => state.Find(one.leader.Person) is null)
                .Select(one => new Refusal(RosterRules.Known, $"/leaders/{one.index}/person", $"There is no person '{one.leader.Person}'.")))
            .ToList();
        return refusals.Count == 0 ? RosterOutcome.Done(state.With(unit)) : new RosterOutcome(state, refusals);
    }

    /// <summary>Puts a unit below another from a day on; null puts it at the top. A unit that was never put anywhere stood there always.</summary>
    public static RosterOutcome PutBelow(RosterState state, string unit, string? parent, DateOnly day)
    {
        if (!state.Units.TryGetValue(unit, out var known))
        {
            return RosterOutcome.Refused(state, RosterRules.Known, "/unit", $"There is no unit '{unit}'.");
        }

        if (known.Parents.FirstOrDefault(one => one.Holds(day))?.Unit == parent)
        {
            return RosterOutcome.Done(state);
        }

        var before = known.Parents.Where(one => one.From < day).Select(one => one.Holds(day) ? one with { Until = day } : one);
        var until = known.Parents.FirstOrDefault(one => one.From > day)?.From;
        return Put(state, known with { Parents = [.. before, new UnitParent(parent, day, until), .. known.Parents.Where(one => one.From > day)] });
    }

    /// <summary>Says who leads a unit from a day on: others do no more, and who did goes on.</summary>
    public static RosterOutcome SetLeaders(RosterState state, string unit, IReadOnlyCollection<string> leaders, DateOnly day)
    {
        if (!state.Units.TryGetValue(unit, out var known))
        {
            return RosterOutcome.Refused(state, RosterRules.Known, "/unit", $"There is no unit '{unit}'.");
        }

        var wanted = leaders.Select(leader => state.Find(leader)?.Key ?? leader).ToHashSet(StringComparer.Ordinal);
        var leading = known.Leaders.Where(one => one.Holds(day)).Select(one => KeyOf(one.Person)).ToHashSet(StringComparer.Ordinal);
        var kept = known.Leaders
            .Where(one => one.From < day || wanted.Contains(KeyOf(one.Person)))
            .Select(one => one.Holds(day) && !wanted.Contains(KeyOf(one.Person)) ? one with { Until = day } : one);
        var next = kept.Concat(wanted.Except(leading, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(leader => new Leadership(leader, day, null))).ToList();
        return next.SequenceEqual(known.Leaders) ? RosterOutcome.Done(state) : Put(state, known with { Leaders = next });

        string KeyOf(string person) => state.Find(person)?.Key ?? person;
    }

    /// <summary>Removes a unit that nobody ever belonged to and no unit ever stood below.</summary>
    public static RosterOutcome Remove(RosterState state, string unit) =>
        state.People.Values.Any(person => Records(person).Any(one => one.Assignments.Any(span => span.Unit == unit))) || state.Units.Values.Any(other => other.Parents.Any(parent => parent.Unit == unit))
            ? RosterOutcome.Refused(state, RosterRules.InUse, "", $"Somebody belonged to the unit '{unit}', or another stood below it: history would be lost.")
            : RosterOutcome.Done(state.WithoutUnit(unit));

    /// <summary>Adds a site or replaces the record of one.</summary>
    public static RosterOutcome Put(RosterState state, Site site)
    {
        var refusals = Form(site.Key, site.Name).ToList();
        return refusals.Count == 0 ? RosterOutcome.Done(state.With(site)) : new RosterOutcome(state, refusals);
    }

    /// <summary>Removes a site where nobody ever worked.</summary>
    public static RosterOutcome RemoveSite(RosterState state, string site) =>
        state.People.Values.Any(person => Records(person).Any(one => one.Assignments.Any(span => span.Site == site)))
            ? RosterOutcome.Refused(state, RosterRules.InUse, "", $"Somebody worked at the site '{site}': history would be lost.")
            : RosterOutcome.Done(state.WithoutSite(site));

    // A merged person comes back with their spans when the merge is undone.
    private static IEnumerable<Person> Records(Person person) => person.Merges.SelectMany(merge => Records(merge.Other)).Prepend(person);

    private static IEnumerable<Refusal> Form(string key, string name)
    {
        if (!KeyText.IsKey(key))
        {
            yield return new Refusal(RosterRules.Form, "/key", $"The key is wrong; it has {KeyText.Allowed}.");
        }

        if (!KeyText.IsKey(name))
        {
            yield return new Refusal(RosterRules.Form, "/name", $"The name is wrong; it has {KeyText.Allowed}.");
        }
    }

    private static IEnumerable<Refusal> Parents(RosterState state, OrgUnit unit)
    {
        for (var i = 0; i < unit.Parents.Count; i++)
        {
            var parent = unit.Parents[i];
            if (parent.Unit is not { } above)
            {
                continue;
            }

            if (above != unit.Key && !state.Units.ContainsKey(above))
            {
                yield return new Refusal(RosterRules.Known, $"/parents/{i}/unit", $"There is no unit '{above}'.");
            }
            else if (UnitTree.Within(above, unit.Key, parent.From, parent.Until ?? DateOnly.MaxValue, state.Units.GetValueOrDefault).FirstOrDefault() is { Until: var end } first && end != default)
            {
                yield return new Refusal(
                    RosterRules.NoCycle, $"/parents/{i}/unit", string.Create(CultureInfo.InvariantCulture, $"On {first.From:yyyy-MM-dd} '{above}' stands below '{unit.Key}' itself."));
            }
        }
    }
}
