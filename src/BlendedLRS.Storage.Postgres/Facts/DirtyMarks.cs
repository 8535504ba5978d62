using BlendedLRS.Storage.Postgres.Connections;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Facts;

/// <summary>Months and people whose facts change in a transaction, and the places of the changes.</summary>
internal sealed class DirtyMarks
{
    private static readonly string MarkMonths = Sql.Read("Facts/mark_dirty.sql");
    private static readonly string MarkPeople = Sql.Read("Facts/mark_dirty_people.sql");

    private readonly List<(DateOnly Month, long Sequence)> _months = [];
    private readonly List<(long Person, long Sequence)> _people = [];

    /// <summary>Adds the month of a day.</summary>
    public void Add(DateOnly day, long sequence) => _months.Add((new DateOnly(day.Year, day.Month, 1), sequence));

    /// <summary>Adds a person by number.</summary>
    public void Add(long person, long sequence) => _people.Add((person, sequence));

    /// <summary>Writes what was added.</summary>
    public async Task WriteAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (_months.Count > 0)
        {
            await connection.Command(MarkMonths)
                .With(_months.Select(mark => mark.Month).ToArray())
                .With(_months.Select(mark => mark.Sequence).ToArray())
                .RunAsync(cancellation);
        }

        if (_people.Count > 0)
        {
            await connection.Command(MarkPeople)
                .With(_people.Select(mark => mark.Person).ToArray())
                .With(_people.Select(mark => mark.Sequence).ToArray())
                .RunAsync(cancellation);
        }
    }
}
