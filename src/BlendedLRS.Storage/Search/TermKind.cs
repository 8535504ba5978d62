namespace BlendedLRS.Storage.Search;

/// <summary>What a term of the query index is; the numbers stand in the file.</summary>
public enum TermKind
{
    /// <summary>The key of an IFI.</summary>
    Actor = 1,

    /// <summary>A Verb id.</summary>
    Verb = 2,

    /// <summary>An Activity id.</summary>
    Activity = 3,

    /// <summary>A registration.</summary>
    Registration = 4,

    /// <summary>The JSON text of an authority.</summary>
    Authority = 5,
}
