using System.Collections.Immutable;
using BlendedLRS.Learning.People;

namespace BlendedLRS.Server.Scim;

/// <summary>Everything that a change by SCIM sees and makes: the roster and the resources, together written or not at all.</summary>
/// <param name="Roster">The roster.</param>
/// <param name="People">Users by id.</param>
/// <param name="Groups">Groups by id.</param>
internal sealed record ScimWork(RosterState Roster, ImmutableDictionary<string, ScimResource> People, ImmutableDictionary<string, ScimResource> Groups)
{
    /// <summary>What was wrong; nothing is written unless null.</summary>
    public ScimError? Error { get; init; }

    /// <summary>Nothing of it counts.</summary>
    public ScimWork Wrong(ScimError error) => this with { Error = error };

    /// <summary>The next step; none after an error.</summary>
    public ScimWork Then(Func<ScimWork, ScimWork> next) => Error is null ? next(this) : this;

    /// <summary>A change of the roster.</summary>
    public ScimWork Change(Func<RosterState, RosterOutcome> change)
    {
        if (Error is not null)
        {
            return this;
        }

        var outcome = change(Roster);
        return outcome.IsDone ? this with { Roster = outcome.State } : Wrong(
            outcome.Refusals[0] is { Requirement: RosterRules.IfiOnce or RosterRules.KeyOnce } taken ? ScimError.Taken(taken.Reason) : ScimError.Value(outcome.Refusals[0].Reason));
    }

    /// <summary>The person of a User.</summary>
    public Person? PersonOf(string id) => People.GetValueOrDefault(id)?.Person is { } key ? Roster.Find(key) : null;
}
