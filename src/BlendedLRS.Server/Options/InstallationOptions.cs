using System.Net;

namespace BlendedLRS.Server.Options;

/// <summary>Where the store lives and how others reach the server.</summary>
internal sealed record InstallationOptions
{
    /// <summary>Relative to the directory that the server was started in.</summary>
    [Setting("Directory of the store: the log of statements, its projections, documents and the installation's secret. With PostgreSQL only the secret lies there.")]
    public string DataDirectory { get; init; } = "./data";

    /// <summary>32 bytes, or their base64 text. Every server on one database needs the same.</summary>
    [Setting("File with the installation's secret; it is made at the first start.", Minimum = 1, DefaultText = "`installation.secret` in the data directory")]
    public string? SecretFile { get; init; }

    /// <summary>Instead of <see cref="SecretFile"/>, for servers that keep no files.</summary>
    [Setting("The installation's secret itself, 32 bytes in base64, instead of a file: best given in the environment.", Minimum = 1, Secret = true)]
    public string? Secret { get; init; }

    /// <summary>Home page of every authority: after a change a key that may read its own Statements only does not find those from before.</summary>
    [Setting("Address under which people and systems know this server; it becomes part of every statement's authority, so it stays as it is once statements are kept.")]
    public Uri PublicUrl { get; init; } = new("http://localhost:8080");

    /// <summary>Who else could send these headers could have links point anywhere.</summary>
    [Setting("Proxies in front of the server whose X-Forwarded-For, -Proto, -Host and -Prefix headers are believed; this machine itself always is.")]
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>Only into an empty store, or one that holds the demo already.</summary>
    [Setting("Fills an empty store with a simulated organisation, through the ordinary path, and says so on every page.")]
    public bool Demo { get; init; }
}
