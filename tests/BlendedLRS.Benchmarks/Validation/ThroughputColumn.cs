using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace BlendedLRS.Benchmarks.Validation;

/// <summary>Megabytes (10^6 bytes) per second, from the mean time of one pass over all bytes.</summary>
/// <param name="bytes">Bytes of one pass.</param>
internal sealed class ThroughputColumn(double bytes) : IColumn
{
    public string Id => "MBps";

    public string ColumnName => "MB/s";

    public string Legend => "10^6 bytes of JSON per second";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style)
    {
        double? nanoseconds = summary[benchmarkCase]?.ResultStatistics?.Mean;
        return nanoseconds is null ? "-" : (bytes / nanoseconds.Value * 1000).ToString("F0", CultureInfo.InvariantCulture);
    }
}
