using BlendedLRS.Storage.Postgres.Connections;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Facts;

/// <summary>Months and people whose facts change in a transaction.</summary>
internal sealed class DirtyMarks
{
    private static readonly string RaiseChange = Sql.Read("Facts/raise_change.sql");
    private static readonly string MarkMonths = Sql.Read("Facts/mark_dirty.sql");
    private static readonly string MarkPeople = Sql.Read("Facts/mark_dirty_people.sql");

    private readonly HashSet<DateOnly> _months = [];
    private readonly HashSet<long> _people = [];

    /// <summary>The number of the next change, of which nobody has seen anything yet.</summary>
    public static async Task<long> NextChangeAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        (await connection.Command(RaiseChange).ReadAsync(row => row.GetInt64(0), cancellation))[0];

    /// <summary>Adds the month of a day.</summary>
    public void Add(DateOnly day) => _months.Add(new DateOnly(day.Year, day.Month, 1));

    /// <summary>Adds people by number.</summary>
    public void Add(IEnumerable<long> people) => _people.UnionWith(people);

    /// <summary>Writes what was added.</summary>
    public async Task WriteAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (_months.Count + _people.Count == 0)
        {
            return;
        }

        var change = await NextChangeAsync(connection, cancellation);
        if (_months.Count > 0)
        {
            await connection.Command(MarkMonths).With(_months.ToArray()).With(change).RunAsync(cancellation);
        }

        if (_people.Count > 0)
        {
            await connection.Command(MarkPeople).With(_people.ToArray()).With(change).RunAsync(cancellation);
        }
    }
}
