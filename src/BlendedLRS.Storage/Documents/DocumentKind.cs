namespace BlendedLRS.Storage.Documents;

/// <summary>The three Document Resources (xAPI-Communication 2.2); the numbers are stored.</summary>
public enum DocumentKind
{
    /// <summary>State: of an Activity and an Agent, and of a registration or none (xAPI-Communication 2.3).</summary>
    State = 1,

    /// <summary>Agent Profile: of an Agent (xAPI-Communication 2.6).</summary>
    AgentProfile = 2,

    /// <summary>Activity Profile: of an Activity (xAPI-Communication 2.7).</summary>
    ActivityProfile = 3,
}
