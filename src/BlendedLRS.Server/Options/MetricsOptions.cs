namespace BlendedLRS.Server.Options;

/// <summary>Who may read the measurements at <c>/metrics</c>.</summary>
internal sealed record MetricsOptions
{
    /// <summary>They hold no personal data, but say how much the server is used.</summary>
    [Setting("Whether everybody may read /metrics; else an administrator or a credential with scope all.")]
    public bool Open { get; init; }
}
