namespace BlendedLRS.Server.Security;

/// <summary>What a credential may do, in the words of the standard (xAPI-Communication 4.2), and one word of our own.</summary>
internal static class Scopes
{
    /// <summary>Everything.</summary>
    public const string All = "all";

    /// <summary>Send Statements.</summary>
    public const string StatementsWrite = "statements/write";

    /// <summary>Read every Statement that readers may see.</summary>
    public const string StatementsRead = "statements/read";

    /// <summary>Read reports: our own word.</summary>
    public const string Reports = "reports";
}
