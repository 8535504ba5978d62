namespace BlendedLRS.Server.Security;

/// <summary>What a credential may do, in the words of the standard (xAPI-Communication 4.2) and of the record stores that people come from, and words of our own.</summary>
internal static class Scopes
{
    /// <summary>Everything.</summary>
    public const string All = "all";

    /// <summary>Read everything that the xAPI resources hold.</summary>
    public const string AllRead = "all/read";

    /// <summary>Send Statements.</summary>
    public const string StatementsWrite = "statements/write";

    /// <summary>Read every Statement that readers may see.</summary>
    public const string StatementsRead = "statements/read";

    /// <summary>Read the Statements that this credential has sent.</summary>
    public const string StatementsReadMine = "statements/read/mine";

    /// <summary>Change what is known of Activities by sending Statements.</summary>
    public const string Define = "define";

    /// <summary>Read and write State documents.</summary>
    public const string State = "state";

    /// <summary>Read State documents.</summary>
    public const string StateRead = "state/read";

    /// <summary>Read and write both kinds of profile documents.</summary>
    public const string Profile = "profile";

    /// <summary>Read and write Activity Profile documents.</summary>
    public const string ActivitiesProfile = "activities_profile";

    /// <summary>Read Activity Profile documents.</summary>
    public const string ActivitiesProfileRead = "activities_profile/read";

    /// <summary>Read and write Agent Profile documents.</summary>
    public const string AgentsProfile = "agents_profile";

    /// <summary>Read Agent Profile documents.</summary>
    public const string AgentsProfileRead = "agents_profile/read";

    /// <summary>Read reports: our own word.</summary>
    public const string Reports = "reports";

    /// <summary>Provision people and groups by SCIM: our own word.</summary>
    public const string Scim = "scim";

    /// <summary>Every scope that a credential can have.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        All, AllRead, StatementsWrite, StatementsRead, StatementsReadMine, Define, State, StateRead, Profile,
        ActivitiesProfile, ActivitiesProfileRead, AgentsProfile, AgentsProfileRead, Reports, Scim,
    ];

    /// <summary>What is meant when none is named (xAPI-Communication 4.2).</summary>
    public static IReadOnlyList<string> WhenNoneIsNamed { get; } = [StatementsWrite, StatementsReadMine];

    /// <summary>Whether Statements sent with these scopes may change what is known of Activities.</summary>
    public static bool MayDefine(IReadOnlyList<string> scopes) => scopes.Any(scope => scope is All or Define);
}
