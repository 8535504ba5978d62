namespace BlendedLRS.Learning.Profile;

/// <summary>How a Statement that carries the profile's category keeps its rules.</summary>
/// <param name="Templates">IRIs of the templates that it fits by its determining properties, the most specific first; empty when it fits none.</param>
/// <param name="Broken">What it breaks; those of the most specific template first.</param>
/// <param name="Notes">Recommendations that it does not follow: nothing is refused for them.</param>
public sealed record ProfileVerdict(IReadOnlyList<string> Templates, IReadOnlyList<BrokenRule> Broken, IReadOnlyList<BrokenRule> Notes)
{
    /// <summary>The template that says most about the Statement; null when it fits none.</summary>
    public string? Template => Templates.Count == 0 ? null : Templates[0];

    /// <summary>Whether it follows the profile.</summary>
    public bool Holds => Broken.Count == 0;

    /// <summary>The verdict in one short text, for the evidence of a fact: <c>profile=reflection</c> or <c>profile-broken=reflection: $.timestamp</c>.</summary>
    public string Evidence => Holds ? "profile=" + Name(Template) : $"profile-broken={Name(Broken[0].Template)}: {Broken[0].Location}";

    private static string Name(string? template) => template is null ? "none" : template[(template.LastIndexOf('/') + 1)..];
}
