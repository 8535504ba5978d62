namespace BlendedLRS.Server.Options;

/// <summary>Every option of the product, one record per area; the areas are the names under the <c>BlendedLRS</c> section.</summary>
internal sealed record LrsOptions
{
    /// <summary>The section itself.</summary>
    public InstallationOptions Installation { get; init; } = new();

    /// <summary>Section <c>Postgres</c>.</summary>
    public SharedStoreOptions Postgres { get; init; } = new();

    /// <summary>Section <c>Seed</c>.</summary>
    public SeedOptions Seed { get; init; } = new();

    /// <summary>Section <c>Statements</c>.</summary>
    public StatementOptions Statements { get; init; } = new();

    /// <summary>Section <c>Attachments</c>.</summary>
    public AttachmentOptions Attachments { get; init; } = new();

    /// <summary>Section <c>Reporting</c>.</summary>
    public ReportingOptions Reporting { get; init; } = new();

    /// <summary>Section <c>OData</c>.</summary>
    public ODataOptions OData { get; init; } = new();

    /// <summary>Section <c>Cors</c>.</summary>
    public CrossOriginOptions Cors { get; init; } = new();

    /// <summary>Section <c>Login</c>.</summary>
    public LoginOptions Login { get; init; } = new();

    /// <summary>Section <c>Oidc</c>.</summary>
    public OidcOptions Oidc { get; init; } = new();

    /// <summary>Section <c>Metrics</c>.</summary>
    public MetricsOptions Metrics { get; init; } = new();

    /// <summary>Section <c>Telemetry</c>.</summary>
    public TelemetryOptions Telemetry { get; init; } = new();

    /// <summary>Section <c>Health</c>.</summary>
    public HealthOptions Health { get; init; } = new();

    /// <summary>Section <c>Roster</c>.</summary>
    public RosterOptions Roster { get; init; } = new();
}
