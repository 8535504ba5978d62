namespace BlendedLRS.Storage.Search;

/// <summary>The filter whose index a search walks along.</summary>
public enum SearchLead
{
    /// <summary>No filter: every listed Statement.</summary>
    Everything,

    /// <summary>The verb.</summary>
    Verb,

    /// <summary>The activity.</summary>
    Activity,

    /// <summary>The agent.</summary>
    Agent,

    /// <summary>The registration.</summary>
    Registration,

    /// <summary>The authority.</summary>
    Authority,
}
