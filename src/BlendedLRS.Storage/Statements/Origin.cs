using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Storage.Statements;

/// <summary>Where Statements came from: what their credential stands for. Kept once in the log and referred to by number.</summary>
/// <param name="Authority">JSON text of the authority (xAPI-Data 2.4.9).</param>
/// <param name="Source">What the credential is bound to.</param>
public sealed record Origin(string Authority, SourceKind Source)
{
    /// <summary>Whether its Statements may change what is known of Activities: scope <c>define</c> (xAPI-Communication 4.2).</summary>
    public bool MayDefine { get; init; } = true;
}
