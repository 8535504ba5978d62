using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Cells.Expressions;

namespace BlendedLRS.Server.OData.Requests;

/// <summary>A request, read and checked.</summary>
internal sealed record ODataRequest
{
    /// <summary>What it addresses.</summary>
    public required ODataPath Path { get; init; }

    /// <summary>The form of the response.</summary>
    public required ResponseFormat Format { get; init; }

    /// <summary>What the client prefers.</summary>
    public required Preferences Preferences { get; init; }

    /// <summary>The options as sent.</summary>
    public required QueryOptions Options { get; init; }

    /// <summary>Which rows.</summary>
    public CellExpression? Filter { get; init; }

    /// <summary>In which order.</summary>
    public IReadOnlyList<CellOrder> Order { get; init; } = [];

    /// <summary>The columns named by <c>$select</c>; null is all, without a list in the context.</summary>
    public IReadOnlyList<CellColumn>? Select { get; init; }

    /// <summary>Most rows over all pages that are still to come.</summary>
    public long? Top { get; init; }

    /// <summary>Rows to pass over.</summary>
    public long Skip { get; init; }

    /// <summary>Whether the response carries the number of all rows that match.</summary>
    public bool Count { get; init; }

    /// <summary>Rows of one response.</summary>
    public int PageSize { get; init; }

    /// <summary>Where to continue.</summary>
    public IReadOnlyList<object?>? After { get; init; }

    /// <summary>What a token of this request is bound to.</summary>
    public string Identity => string.Join('\n', [Path.Set!.Name, Options["$filter"], Options["$orderby"], .. Options.Aliases.OrderBy(alias => alias.Key, StringComparer.Ordinal).Select(alias => alias.Key + "=" + alias.Value)]);
}
