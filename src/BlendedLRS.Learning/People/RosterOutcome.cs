using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.People;

/// <summary>What came of a wanted change.</summary>
/// <param name="State">The roster after it; as it was when something was refused.</param>
/// <param name="Refusals">Why it cannot be; the pointer is into what was wanted.</param>
public sealed record RosterOutcome(RosterState State, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Whether the change was made.</summary>
    public bool IsDone => Refusals.Count == 0;

    /// <summary>The next change on top of this one; none after a refusal.</summary>
    public RosterOutcome Then(Func<RosterState, RosterOutcome> next) => IsDone ? next(State) : this;

    /// <summary>A change that was made.</summary>
    internal static RosterOutcome Done(RosterState state) => new(state, []);

    /// <summary>A change that cannot be made.</summary>
    internal static RosterOutcome Refused(RosterState state, string rule, string pointer, string reason) => new(state, [new Refusal(rule, pointer, reason)]);
}
