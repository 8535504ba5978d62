using BlendedLRS.Xapi;

namespace BlendedLRS.Server.Protocol;

/// <summary>Why a request failed, before it becomes an HTTP answer.</summary>
/// <param name="Fault">The kind of failure.</param>
/// <param name="Refusal">The rule, the place and the reason.</param>
internal sealed record Problem(Fault Fault, Refusal Refusal)
{
    /// <summary>A failure that has no place in a JSON body.</summary>
    public Problem(Fault fault, string requirement, string reason)
        : this(fault, new Refusal(requirement, "", reason))
    {
    }

    /// <summary>Bad input found by the standard's rules.</summary>
    public static Problem Of(Refusal refusal) => new(Fault.Invalid, refusal);
}
