using BlendedLRS.Storage.Cells;

namespace BlendedLRS.Server.OData;

/// <summary>Paging and limits of the reports.</summary>
internal sealed record ODataOptions
{
    /// <summary>Rows of one response when the client has no preference.</summary>
    public int PageSize { get; init; } = 5_000;

    /// <summary>Most rows of one response, whatever the client prefers.</summary>
    public int LargestPageSize { get; init; } = 20_000;

    /// <summary>How large queries may be.</summary>
    public CellQueryLimits Limits { get; init; } = new();
}
