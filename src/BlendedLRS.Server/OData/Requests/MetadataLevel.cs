namespace BlendedLRS.Server.OData.Requests;

/// <summary>How much control information a JSON response carries (JSON Format 4.0, 3.1).</summary>
internal enum MetadataLevel
{
    /// <summary>Only what a client that knows the metadata document cannot work out.</summary>
    Minimal,

    /// <summary>All of it.</summary>
    Full,

    /// <summary>Only the link to the next page and the count.</summary>
    None,
}
