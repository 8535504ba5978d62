using BlendedLRS.Storage.Sqlite.Connections;

namespace BlendedLRS.Storage.Sqlite.Search;

/// <summary>Ids that something refers to and that have not arrived: looked at for every Statement, so kept in memory.</summary>
internal sealed class AwaitedIds
{
    private static readonly string ReadAwaited = Sql.Read("Search/read_awaited.sql");

    private HashSet<Guid>? _awaited;

    /// <summary>The ids, read where they were forgotten.</summary>
    public HashSet<Guid> Of(Database database)
    {
        if (_awaited is null)
        {
            _awaited = [];
            using var awaited = database.Prepare(ReadAwaited);
            while (awaited.Step())
            {
                _awaited.Add(awaited.Id(0));
            }
        }

        return _awaited;
    }

    /// <summary>Forgets what a failed transaction may have changed.</summary>
    public void Forget() => _awaited = null;
}
