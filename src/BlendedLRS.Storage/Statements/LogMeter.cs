using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace BlendedLRS.Storage.Statements;

/// <summary>What the log tells of its commits to whoever listens to meters.</summary>
internal static class LogMeter
{
    private static readonly Meter Meter = new("BlendedLRS.Storage");

    private static readonly Counter<long> Stored = Meter.CreateCounter<long>("blendedlrs.statements.stored", description: "Statements that are new in the log.");
    private static readonly Histogram<long> Size = Meter.CreateHistogram<long>("blendedlrs.commit.size", "{statement}", "New Statements in one commit of the log.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("blendedlrs.commit.duration", "s", "Time of one commit of the log, until it is durable.");

    /// <summary>The moment at which a commit begins.</summary>
    public static long Begin() => Stopwatch.GetTimestamp();

    /// <summary>A commit is durable.</summary>
    public static void Committed(long begun, long statements)
    {
        Stored.Add(statements);
        Size.Record(statements);
        Duration.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds);
    }
}
