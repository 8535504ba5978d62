using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Server.Options;

/// <summary>The OpenID Connect provider whose access tokens are accepted beside API keys.</summary>
internal sealed record OidcOptions
{
    /// <summary>Goes with <see cref="Audience"/>. Its discovery document and keys are read from here.</summary>
    [Setting("Address (issuer) of the OpenID Connect provider whose bearer tokens are accepted; without it only API keys are.")]
    public Uri? Authority { get; init; }

    /// <summary>Goes with <see cref="Authority"/>: without it any token of the provider would do, whomever it was made for.</summary>
    [Setting("Audience (claim aud) that a token must name.", Minimum = 1)]
    public string? Audience { get; init; }

    /// <summary>When a token lacks it, <c>scp</c> is read.</summary>
    [Setting("Claim that holds the scopes of a token, as a text separated by spaces or as an array; scp is read where it is missing.", Minimum = 1)]
    public string ScopeClaim { get; init; } = "scope";

    /// <summary>Without a prefix the scope <c>profile</c> is not taken from tokens: OpenID Connect gives that word another meaning.</summary>
    [Setting("How the scopes for this server begin in a token, such as lrs: for lrs:statements/write; others are passed over.", Minimum = 1)]
    public string? ScopePrefix { get; init; }

    /// <summary>Outranks what a statement says of itself when modality is decided.</summary>
    [Setting("What statements sent with a token are bound to.")]
    public SourceKind Source { get; init; } = SourceKind.Unbound;

    /// <summary>Only for trials on one machine.</summary>
    [Setting("Whether the provider must be spoken to by https.")]
    public bool RequireHttps { get; init; } = true;
}
