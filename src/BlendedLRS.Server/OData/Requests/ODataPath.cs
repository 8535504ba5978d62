using BlendedLRS.Storage.Cells;

namespace BlendedLRS.Server.OData.Requests;

/// <summary>What a URL under the service root addresses.</summary>
/// <param name="Resource">The kind of resource.</param>
/// <param name="Set">The set, for everything below one.</param>
/// <param name="Key">The values of the key, in its order, for an entity and its properties.</param>
/// <param name="Property">The property.</param>
internal sealed record ODataPath(ODataResource Resource, CellSet? Set = null, IReadOnlyList<object>? Key = null, CellColumn? Property = null)
{
    /// <summary>The system query options that the resource knows; every other one is refused, never ignored.</summary>
    public IReadOnlyList<string> Options => Resource switch
    {
        ODataResource.Set => ["$filter", "$select", "$orderby", "$top", "$skip", "$count", "$format", "$skiptoken"],
        // Protocol 4.0, 11.2.9: these do not change the count, but a client may send them.
        ODataResource.Count => ["$filter", "$select", "$orderby", "$top", "$skip", "$count", "$format"],
        ODataResource.Entity => ["$select", "$format"],
        _ => ["$format"],
    };
}
