using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.Profile;

/// <summary>The patterns of the profile: in which order Statements of one registration follow each other (xAPI Profiles, Structure 9.0).</summary>
public sealed class PatternRules
{
    private readonly Dictionary<string, PatternNode> _nodes = new(StringComparer.Ordinal);
    private readonly List<PatternNode> _primary = [];

    private PatternRules()
    {
    }

    /// <summary>Holds a sequence against one pattern.</summary>
    /// <param name="pattern">IRI of the pattern under the current base.</param>
    /// <param name="templates">The templates of the Statements of one registration, by timestamp.</param>
    /// <returns>How far it matches; null when there is no such pattern.</returns>
    public PatternMatch? Match(string pattern, IReadOnlyList<string> templates)
    {
        ArgumentNullException.ThrowIfNull(templates);
        return _nodes.TryGetValue(pattern, out var node) ? Told(new PatternMatcher(templates).Match(node)) : null;
    }

    /// <summary>The primary pattern that a whole sequence follows; null when it follows none. A single Statement follows that of its template.</summary>
    /// <param name="templates">The templates of the Statements of one registration, by timestamp.</param>
    public string? Followed(IReadOnlyList<string> templates)
    {
        ArgumentNullException.ThrowIfNull(templates);
        var matcher = new PatternMatcher(templates);
        return _primary.Find(node => matcher.Match(node) == new PatternMatch(PatternOutcome.Success, templates.Count))?.Id;
    }

    /// <summary>Makes the patterns ready.</summary>
    /// <returns>Null, or the first pattern that cannot be read and where it stands.</returns>
    internal static Refusal? Load(ProfileContent content, out PatternRules? rules)
    {
        rules = null;
        var made = new PatternRules();
        var byId = content.Patterns.DistinctBy(pattern => pattern.Id, StringComparer.Ordinal).ToDictionary(pattern => pattern.Id, StringComparer.Ordinal);
        var templates = content.Templates.Select(template => template.Id).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < content.Patterns.Count; i++)
        {
            var pattern = content.Patterns[i];
            if (!ReferenceEquals(byId[pattern.Id], pattern) || made.Node(pattern.Id, byId, templates, []) is not { } node)
            {
                const string Reason = "The pattern has another one's id, not exactly one form, contains itself, or names something that is no pattern or template of this profile.";
                return new Refusal("Profile", $"/patterns/{i}", Reason);
            }

            if (pattern.Primary)
            {
                made._primary.Add(node);
            }
        }

        rules = made;
        return null;
    }

    private PatternNode? Node(string id, Dictionary<string, ProfilePattern> patterns, HashSet<string> templates, HashSet<string> open)
    {
        if (_nodes.TryGetValue(id, out var known))
        {
            return known;
        }

        if (templates.Contains(id))
        {
            return new PatternNode(PatternForm.Template, id, []);
        }

        if (!patterns.TryGetValue(id, out var pattern) || FormOf(pattern) is not var (form, members) || !open.Add(id))
        {
            return null;
        }

        var parts = members.Select(member => Node(member, patterns, templates, open)).OfType<PatternNode>().ToList();
        open.Remove(id);
        if (parts.Count < members.Count)
        {
            return null;
        }

        return _nodes[id] = new PatternNode(form, id, parts);
    }

    private static (PatternForm Form, IReadOnlyList<string> Members)? FormOf(ProfilePattern pattern)
    {
        (PatternForm Form, IReadOnlyList<string>? Members)[] forms =
        [
            (PatternForm.Sequence, pattern.Sequence),
            (PatternForm.Alternates, pattern.Alternates),
            (PatternForm.Optional, One(pattern.Optional)),
            (PatternForm.OneOrMore, One(pattern.OneOrMore)),
            (PatternForm.ZeroOrMore, One(pattern.ZeroOrMore)),
        ];
        var given = Array.FindAll(forms, form => form.Members is not null);
        return given is [var (form, members)] ? (form, members!) : null;

        static string[]? One(string? member) => member is null ? null : [member];
    }

    private static PatternMatch Told(PatternMatch match) => match.Outcome == PatternOutcome.Failure ? match with { Matched = 0 } : match;
}
