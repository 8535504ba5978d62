using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Storage.Sqlite.Statements;

/// <summary>Numbers of origins, for the log's writer.</summary>
internal sealed class OriginNumbers(Database database)
{
    private static readonly string Find = Sql.Read("Statements/find_origin.sql");
    private static readonly string Add = Sql.Read("Statements/add_origin.sql");

    private readonly Dictionary<Origin, long> _known = [];

    public long NumberOf(Origin origin)
    {
        if (!_known.TryGetValue(origin, out var number))
        {
            number = Query(Find, origin) ?? Query(Add, origin)!.Value;
            _known.Add(origin, number);
        }

        return number;
    }

    /// <summary>Forgets numbers that a failed transaction may have given.</summary>
    public void Forget() => _known.Clear();

    private long? Query(string sql, Origin origin)
    {
        using var statement = database.Prepare(sql).Bind(1, origin.Authority).Bind(2, origin.Source.ToString());
        long? number = statement.Step() ? statement.Long(0) : null;
        // INSERT … RETURNING takes effect only when it is stepped to its end.
        while (number is not null && statement.Step())
        {
        }

        return number;
    }
}
