namespace BlendedLRS.Storage.Documents;

/// <summary>The value of an If-Match or If-None-Match header: any document, or one of a list of entity tags.</summary>
/// <param name="IsAny">The header is <c>*</c>.</param>
/// <param name="Tags">Entity tags without quotes.</param>
public sealed record ETagCondition(bool IsAny, IReadOnlyList<string> Tags)
{
    /// <summary>Whether a document is among those meant.</summary>
    /// <param name="current">Its entity tag; null when there is no document.</param>
    public bool Matches(string? current) => current is not null && (IsAny || Tags.Contains(current, StringComparer.Ordinal));
}
