using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Storage.Sqlite.Search;

/// <summary>Which Statement refers to which, in whatever order they arrive: targets may come after their sources, and chains grow at both ends.</summary>
internal sealed class References
{
    private static readonly string AddReference = Sql.Read("Search/add_reference.sql");
    private static readonly string ReadAwaited = Sql.Read("Search/read_awaited.sql");
    private static readonly string ReadWaiting = Sql.Read("Search/read_waiting.sql");
    private static readonly string Resolve = Sql.Read("Search/resolve_reference.sql");
    private static readonly string ReadReferrers = Sql.Read("Search/read_referrers.sql");
    private static readonly string ReadTarget = Sql.Read("Search/read_target.sql");
    private static readonly string ReadVoids = Sql.Read("Search/read_voids.sql");

    /// <summary>Ids that something refers to and that have not arrived: looked at for every Statement, so kept in memory.</summary>
    private HashSet<Guid>? _awaited;

    /// <summary>Notes that a Statement refers to another.</summary>
    /// <param name="database">The connection that writes.</param>
    /// <param name="source">The sequence of the Statement that refers.</param>
    /// <param name="target">The sequence of the one referred to; null when it has not arrived.</param>
    /// <param name="outline">The outline of the one that refers.</param>
    public void Add(Database database, long source, long? target, StatementOutline outline)
    {
        var id = outline.StatementRef!.Value;
        database.Prepare(AddReference).Bind(1, source).Bind(2, target).Bind(3, id).Bind(4, outline.IsVoiding ? 1 : 0).Run();
        if (target is null)
        {
            Awaited(database).Add(id);
        }
    }

    /// <summary>A Statement has arrived: those that waited for it refer to it from now on.</summary>
    /// <returns>Their sequences, and whether one of them voids it.</returns>
    public (IReadOnlyList<long> Sources, bool IsVoided) Arrived(Database database, Guid id, long sequence)
    {
        if (!Awaited(database).Remove(id))
        {
            return ([], false);
        }

        var sources = new List<long>();
        var isVoided = false;
        using (var waiting = database.Prepare(ReadWaiting).Bind(1, id))
        {
            while (waiting.Step())
            {
                sources.Add(waiting.Long(0));
                isVoided |= waiting.Int(1) != 0;
            }
        }

        foreach (var source in sources)
        {
            database.Prepare(Resolve).Bind(1, sequence).Bind(2, source).Run();
        }

        return (sources, isVoided);
    }

    /// <summary>Whether a Statement is a voiding one.</summary>
    public static bool IsVoiding(Database database, long sequence)
    {
        using var voids = database.Prepare(ReadVoids).Bind(1, sequence);
        return voids.Step() && voids.Int(0) != 0;
    }

    /// <summary>The Statements that a Statement refers to, nearest first; a ring ends where it began.</summary>
    public static List<long> Chain(Database database, long source)
    {
        var chain = new List<long>();
        var seen = new HashSet<long> { source };
        while (chain.Count < Places.LongestChain && Target(database, source) is { } target && seen.Add(target))
        {
            chain.Add(target);
            source = target;
        }

        return chain;
    }

    /// <summary>The Statements that refer to one directly.</summary>
    public static List<long> Referrers(Database database, long target)
    {
        var found = new List<long>();
        using var referrers = database.Prepare(ReadReferrers).Bind(1, target);
        while (referrers.Step())
        {
            found.Add(referrers.Long(0));
        }

        return found;
    }

    /// <summary>Forgets what a failed transaction may have changed.</summary>
    public void Forget() => _awaited = null;

    private static long? Target(Database database, long source)
    {
        using var target = database.Prepare(ReadTarget).Bind(1, source);
        return target.Step() ? target.Long(0) : null;
    }

    private HashSet<Guid> Awaited(Database database)
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
}
