using BlendedLRS.Server.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;

namespace BlendedLRS.Server.Metrics;

/// <summary>Pushes the same measurements to a collector by OTLP; what is left is sent when the server stops.</summary>
internal sealed class TelemetryExport(TelemetryOptions options) : IHostedService, IDisposable
{
    private MeterProvider? _provider;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _provider = Sdk.CreateMeterProviderBuilder()
            .AddMeter(LrsMetrics.MeterName, MetricsReader.StorageMeterName)
            .AddOtlpExporter((exporter, reader) =>
            {
                exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
                exporter.Endpoint = options.Endpoint!;
                exporter.Headers = options.Headers;
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = options.IntervalSeconds * 1000;
            })
            .Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _provider?.Dispose();
        _provider = null;
    }
}
