namespace BlendedLRS.Server.Options;

/// <summary>Which web pages of other origins may speak xAPI to this server from a browser.</summary>
internal sealed record CrossOriginOptions
{
    /// <summary>Credentials travel in the Authorization header, never in cookies, so any origin can be allowed safely.</summary>
    [Setting("Origins whose pages may call the xAPI endpoints and read the profile from a browser, separated by commas; * is any, empty is none.")]
    public IReadOnlyList<string> AllowedOrigins { get; init; } = ["*"];
}
