namespace BlendedLRS.Server.OData.Requests;

/// <summary>The kinds of resources of the service.</summary>
internal enum ODataResource
{
    /// <summary>The service document at the root.</summary>
    Service,

    /// <summary><c>$metadata</c></summary>
    Metadata,

    /// <summary>A set.</summary>
    Set,

    /// <summary>The number of rows of a set: <c>/$count</c>.</summary>
    Count,

    /// <summary>One row, by key.</summary>
    Entity,

    /// <summary>One property of a row.</summary>
    Property,

    /// <summary>The bare value of a property: <c>/$value</c>.</summary>
    Value,
}
