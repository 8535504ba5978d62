using System.Text.Json;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Xapi;

namespace BlendedLRS.Server.Documents;

/// <summary>The parameters that name an Activity, an Agent or a registration (xAPI-Communication 2.3 to 2.7).</summary>
internal static class ContextParameters
{
    /// <summary>Their names.</summary>
    public const string ActivityId = "activityId", Agent = "agent", Registration = "registration";

    /// <summary>A parameter of the name, as the resources document it.</summary>
    public static readonly Parameter
        OfActivity = new(ActivityId, "Activity id (IRI)", "The Activity.", Required: true),
        OfAgent = new(Agent, "Agent (JSON)", "The Agent, with one identifier; not a Group.", Required: true),
        OfRegistration = new(Registration, "UUID", "The registration; documents of different registrations, and those without one, are kept apart.");

    /// <summary>Null when the value, which is valid as an Actor, is an Agent (xAPI-Communication 2.4, 2.6).</summary>
    public static Problem? CheckAgent(string? agent)
    {
        if (agent is null)
        {
            return null;
        }

        using var json = JsonDocument.Parse(agent);
        return json.RootElement.TryGetProperty("objectType", out var type) && type.ValueEquals("Group")
            ? new Problem(Fault.Invalid, "Communication 2.4", "The parameter 'agent' is an Agent, not a Group; send the identifier of the Group as that of an Agent.")
            : null;
    }

    /// <summary>The problem of a value that the rules of Statements refuse.</summary>
    /// <param name="filter">The name of the filter that it was checked as; empty for the moment.</param>
    /// <param name="refusal">What is wrong with it.</param>
    public static Problem Wrong(string filter, Refusal refusal)
    {
        var name = filter switch { "" => DocumentResource.Since, "activity" => ActivityId, _ => filter };
        return Problem.Of(refusal with { Reason = $"The parameter '{name}' is wrong: {refusal.Reason}" });
    }
}
