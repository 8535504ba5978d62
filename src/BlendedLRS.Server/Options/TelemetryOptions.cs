namespace BlendedLRS.Server.Options;

/// <summary>Where measurements are pushed to, by the OpenTelemetry protocol (OTLP).</summary>
internal sealed record TelemetryOptions
{
    /// <summary>The path is used as given: a collector takes metrics at <c>/v1/metrics</c>.</summary>
    [Setting("Address that measurements are sent to by OTLP over HTTP, such as http://localhost:4318/v1/metrics; without it nothing is sent.")]
    public Uri? Endpoint { get; init; }

    /// <summary>For collectors that want a key.</summary>
    [Setting("Headers of those requests, as name=value separated by commas.", Minimum = 3, Secret = true)]
    public string? Headers { get; init; }

    /// <summary>Counted from the start.</summary>
    [Setting("Time between two sendings.", Unit = "seconds", Minimum = 1, Maximum = 3600)]
    public int IntervalSeconds { get; init; } = 60;
}
