namespace BlendedLRS.Server.Tests.OData;

/// <summary>A page of rows as a strict client read it: property values by name.</summary>
internal sealed record ReceivedPage(IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows, long? Count, Uri? NextLink, Uri? ContextUrl)
{
    /// <summary>The keys of the rows.</summary>
    public IReadOnlyList<(object? Month, object? Modality)> Keys => [.. Rows.Select(row => (row["Month"], row["Modality"]))];
}
