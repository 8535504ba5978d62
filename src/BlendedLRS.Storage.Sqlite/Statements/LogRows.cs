using System.Collections.Concurrent;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Storage.Sqlite.Statements;

/// <summary>From rows of the log to Statements.</summary>
internal sealed class LogRows
{
    private static readonly string ReadOrigin = Sql.Read("Statements/read_origin.sql");
    private static readonly string ReadStatement = Sql.Read("Statements/read_statement.sql");

    private readonly ConcurrentDictionary<long, Origin> _origins = new();

    /// <summary>Most origins that are remembered: with tokens there is one for each person.</summary>
    internal const int MostKept = 10_000;

    /// <summary>How many origins are remembered.</summary>
    internal int Kept => _origins.Count;

    /// <summary>The Statement of the current row.</summary>
    public LoggedStatement Read(Database database, PreparedStatement row) => new(
        row.Long(0),
        row.Id(1),
        Moment(row.Long(2)),
        row.Text(4),
        (Visibility)row.Int(5),
        OriginOf(database, row.Long(3)),
        row.Bytes(6).ToArray())
    {
        Voids = row.IsNull(7) ? null : row.Id(7),
        Delivered = row.IsNull(8) ? null : row.Text(8).Split(' '),
    };

    /// <summary>The Statement at a place that the index named.</summary>
    public LoggedStatement At(Database database, long sequence)
    {
        using var read = database.Prepare(ReadStatement).Bind(1, sequence);
        return read.Step()
            ? Read(database, read)
            : throw new StorageUnavailableException("The query index names a Statement that the log does not hold. Rebuild the index.");
    }

    /// <summary>A moment from its ticks.</summary>
    public static DateTimeOffset Moment(long ticks) => new(ticks, TimeSpan.Zero);

    private Origin OriginOf(Database database, long number)
    {
        if (_origins.TryGetValue(number, out var known))
        {
            return known;
        }

        if (_origins.Count >= MostKept)
        {
            _origins.Clear();
        }

        using var read = database.Prepare(ReadOrigin).Bind(1, number);
        read.Step();
        return _origins.GetOrAdd(number, new Origin(read.Text(0), Enum.Parse<SourceKind>(read.Text(1))) { MayDefine = read.Int(2) != 0 });
    }
}
