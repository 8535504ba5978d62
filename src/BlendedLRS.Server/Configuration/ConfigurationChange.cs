using BlendedLRS.Xapi;

namespace BlendedLRS.Server.Configuration;

/// <summary>What somebody wants changed, or why it cannot be.</summary>
/// <param name="Entries">Entries as they shall be: collection, key, and JSON text or null to delete; each once.</param>
/// <param name="Refusals">What is wrong; nothing is written unless empty.</param>
internal sealed record ConfigurationChange(IReadOnlyList<(string Collection, string Key, string? Json)> Entries, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Nothing is to be changed.</summary>
    public static ConfigurationChange None { get; } = new([], []);

    /// <summary>A change that cannot be made.</summary>
    public static ConfigurationChange Refused(params IReadOnlyList<Refusal> refusals) => new([], refusals);
}
