using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.RuleSets;

/// <summary>One section for each kind of source.</summary>
internal sealed record SourcesSection
{
    public required SourceSection Unbound { get; init; }

    public required SourceSection Lms { get; init; }

    public required SourceSection Capture { get; init; }

    public required SourceSection Chat { get; init; }

    public required SourceSection Email { get; init; }

    public required SourceSection Content { get; init; }

    public SourceSection Of(SourceKind source) => source switch
    {
        SourceKind.Lms => Lms,
        SourceKind.Capture => Capture,
        SourceKind.Chat => Chat,
        SourceKind.Email => Email,
        SourceKind.Content => Content,
        _ => Unbound,
    };
}
