namespace BlendedLRS.Learning.Classification;

/// <summary>One Statement while it is classified: what is known of it, what was decided so far, by which rules and on which evidence.</summary>
internal sealed class Situation(StatementFeatures features, SourceKind source, bool trusted, DateTimeOffset when, bool ownProfile)
{
    private const int LongestEvidence = 240;
    private readonly List<string> _evidence = [];

    public StatementFeatures Features { get; } = features;

    public SourceKind Source { get; } = source;

    public bool Trusted { get; } = trusted;

    public DateTimeOffset When { get; } = when;

    public bool OwnProfile { get; } = ownProfile;

    public LearningKind Kind { get; set; }

    public Practice Practice { get; set; }

    public Act Act { get; set; }

    /// <summary>What the source makes of the way of enrolment.</summary>
    public Ownership Enrolment { get; set; }

    public List<string> Rules { get; } = [];

    public IReadOnlyList<string> Evidence => _evidence;

    public void Note(string evidence)
    {
        var text = evidence.Length <= LongestEvidence ? evidence : evidence[..LongestEvidence];
        if (!_evidence.Contains(text))
        {
            _evidence.Add(text);
        }
    }
}
