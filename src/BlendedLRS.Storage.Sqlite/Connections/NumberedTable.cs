
namespace BlendedLRS.Storage.Sqlite.Connections;

/// <summary>A table that keeps each key once, under a number; for a writer.</summary>
/// <param name="find">Selects the number of a key.</param>
/// <param name="add">Inserts a key.</param>
/// <param name="bind">Binds a key's columns, from parameter 1.</param>
internal sealed class NumberedTable<TKey>(string find, string add, Action<PreparedStatement, TKey> bind)
    where TKey : notnull
{
    private readonly RecentNumbers<TKey> _recent = new();

    /// <summary>The number of a key, added where it is new.</summary>
    public long NumberOf(Database database, TKey key)
    {
        if (!_recent.TryGet(key, out var number))
        {
            number = Find(database, key) ?? Add(database, key);
            _recent.Add(key, number);
        }

        return number;
    }

    /// <inheritdoc cref="RecentNumbers{TKey}.Forget"/>
    public void Forget() => _recent.Forget();

    private long? Find(Database database, TKey key)
    {
        using var statement = database.Prepare(find);
        bind(statement, key);
        return statement.Step() ? statement.Long(0) : null;
    }

    private long Add(Database database, TKey key)
    {
        var statement = database.Prepare(add);
        bind(statement, key);
        statement.Run();
        return database.LastNumber;
    }
}
