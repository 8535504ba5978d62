using BlendedLRS.Storage.Sqlite.Connections;

namespace BlendedLRS.Storage.Sqlite.Facts;

/// <summary>Months and people whose facts change in a transaction.</summary>
internal sealed class DirtyMarks
{
    private static readonly string RaiseChange = Sql.Read("Facts/raise_change.sql");
    private static readonly string MarkMonth = Sql.Read("Facts/mark_dirty.sql");
    private static readonly string MarkPerson = Sql.Read("Facts/mark_dirty_person.sql");

    private readonly HashSet<string> _months = new(StringComparer.Ordinal);
    private readonly HashSet<long> _people = [];

    /// <summary>The number of the next change, of which nobody has seen anything yet.</summary>
    public static long NextChange(Database database)
    {
        using var raise = database.Prepare(RaiseChange);
        raise.Step();
        return raise.Long(0);
    }

    /// <summary>Adds the month of a day.</summary>
    public void Add(DateOnly day) => _months.Add(FactDays.MonthOf(day));

    /// <summary>Adds a person by number.</summary>
    public void Add(long person) => _people.Add(person);

    /// <summary>Writes what was added.</summary>
    public void Write(Database database)
    {
        if (_months.Count + _people.Count == 0)
        {
            return;
        }

        var change = NextChange(database);
        foreach (var month in _months)
        {
            database.Prepare(MarkMonth).Bind(1, month).Bind(2, change).Run();
        }

        foreach (var person in _people)
        {
            database.Prepare(MarkPerson).Bind(1, person).Bind(2, change).Run();
        }
    }
}
