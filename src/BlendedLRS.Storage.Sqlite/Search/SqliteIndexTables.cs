using BlendedLRS.Storage.Search;
using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Sqlite.Ids;
using BlendedLRS.Storage.Sqlite.Statements;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Storage.Sqlite.Search;

/// <summary>The tables of <c>index.db</c> within one transaction: every call is a prepared statement.</summary>
/// <param name="database">The connection that writes.</param>
/// <param name="log">The log, for what Statements refer to.</param>
/// <param name="logRows">Reads its rows.</param>
/// <param name="ids">Which Statement has which id.</param>
/// <param name="awaited">Which ids are yet to arrive.</param>
internal sealed class SqliteIndexTables(Database database, DatabaseFile log, LogRows logRows, StatementIds ids, AwaitedIds awaited) : IIndexTables
{
    private static readonly string FindTermSql = Sql.Read("Search/find_term.sql");
    private static readonly string AddTermSql = Sql.Read("Search/add_term.sql");
    private static readonly string AddAuthorityActorSql = Sql.Read("Search/add_authority_actor.sql");
    private static readonly string AddRowSql = Sql.Read("Search/add_index_row.sql");
    private static readonly string AddMentionSql = Sql.Read("Search/add_mention.sql");
    private static readonly string ReadListing = Sql.Read("Search/read_listing.sql");
    private static readonly string VoidStatement = Sql.Read("Search/void_statement.sql");
    private static readonly string AddReferenceSql = Sql.Read("Search/add_reference.sql");
    private static readonly string ReadWaiting = Sql.Read("Search/read_waiting.sql");
    private static readonly string Resolve = Sql.Read("Search/resolve_reference.sql");
    private static readonly string ReadReferrers = Sql.Read("Search/read_referrers.sql");
    private static readonly string ReadTarget = Sql.Read("Search/read_target.sql");
    private static readonly string ReadVoids = Sql.Read("Search/read_voids.sql");
    private static readonly string FindActivity = Sql.Read("Search/find_activity.sql");
    private static readonly string KeepActivity = Sql.Read("Search/keep_activity.sql");

    /// <summary>The next free number of a term.</summary>
    public long NextTerm { get; private set; } = Reached.Read(database).NextTerm;

    /// <summary>The number of a term that exists, for a search as well.</summary>
    public static long? FindTerm(Database database, TermKind kind, string text)
    {
        using var find = database.Prepare(FindTermSql).Bind(1, (long)kind).Bind(2, text);
        return find.Step() ? find.Long(0) : null;
    }

    /// <summary>What is known of an Activity, for its reader as well.</summary>
    public static byte[]? Definition(Database database, long activity)
    {
        using var find = database.Prepare(FindActivity).Bind(1, activity);
        return find.Step() ? find.Bytes(0).ToArray() : null;
    }

    /// <inheritdoc/>
    public long? FindTerm(TermKind kind, string text) => FindTerm(database, kind, text);

    /// <inheritdoc/>
    public long AddTerm(TermKind kind, string text)
    {
        database.Prepare(AddTermSql).Bind(1, (long)kind).Bind(2, text).Bind(3, NextTerm).Run();
        return NextTerm++;
    }

    /// <inheritdoc/>
    public void AddAuthorityActor(long actor, long authority) => database.Prepare(AddAuthorityActorSql).Bind(1, actor).Bind(2, authority).Run();

    /// <inheritdoc/>
    public void AddRow(in IndexRow row) => database.Prepare(AddRowSql)
        .Bind(1, row.Place)
        .Bind(2, row.Listed)
        .Bind(3, row.Verb)
        .Bind(4, row.Activity)
        .Bind(5, row.Actor)
        .Bind(6, row.ObjectActor)
        .Bind(7, row.Registration)
        .Bind(8, row.Authority)
        .Run();

    /// <inheritdoc/>
    public void AddMention(long term, int reach, long place) => database.Prepare(AddMentionSql).Bind(1, term).Bind(2, reach).Bind(3, place).Run();

    /// <inheritdoc/>
    public Listing? ListingOf(long sequence)
    {
        using var read = database.Prepare(ReadListing).Bind(1, Places.First(sequence));
        return read.Step() ? new Listing(read.Long(0), read.Long(1)) : null;
    }

    /// <inheritdoc/>
    public void Void(long sequence) => database.Prepare(VoidStatement).Bind(1, Places.First(sequence)).Bind(2, Places.Last(sequence)).Run();

    /// <inheritdoc/>
    public void AddReference(in Reference reference)
    {
        database.Prepare(AddReferenceSql).Bind(1, reference.Source).Bind(2, reference.Target).Bind(3, reference.TargetId).Bind(4, reference.Voids ? 1 : 0).Run();
        if (reference.Target is null)
        {
            awaited.Of(database).Add(reference.TargetId);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<Reference> Arrived(Guid id, long sequence)
    {
        if (!awaited.Of(database).Remove(id))
        {
            return [];
        }

        var references = new List<Reference>();
        using (var waiting = database.Prepare(ReadWaiting).Bind(1, id))
        {
            while (waiting.Step())
            {
                references.Add(new Reference(waiting.Long(0), sequence, id, waiting.Int(1) != 0));
            }
        }

        foreach (var reference in references)
        {
            database.Prepare(Resolve).Bind(1, sequence).Bind(2, reference.Source).Run();
        }

        return references;
    }

    /// <inheritdoc/>
    public long? Target(long source)
    {
        using var target = database.Prepare(ReadTarget).Bind(1, source);
        return target.Step() ? target.Long(0) : null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<long> Referrers(long target)
    {
        var found = new List<long>();
        using var referrers = database.Prepare(ReadReferrers).Bind(1, target);
        while (referrers.Step())
        {
            found.Add(referrers.Long(0));
        }

        return found;
    }

    /// <inheritdoc/>
    public bool IsVoiding(long sequence)
    {
        using var voids = database.Prepare(ReadVoids).Bind(1, sequence);
        return voids.Step() && voids.Int(0) != 0;
    }

    /// <inheritdoc/>
    public byte[]? Definition(long activity) => Definition(database, activity);

    /// <inheritdoc/>
    public void KeepDefinition(long activity, ReadOnlyMemory<byte> definition) => database.Prepare(KeepActivity).Bind(1, activity).Bind(2, definition.Span).Run();

    /// <inheritdoc/>
    public long? SequenceOf(Guid id) => ids.FindAsync(id, CancellationToken.None).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public (LoggedStatement Statement, StatementOutline Outline)? Logged(long sequence)
    {
        var statement = log.ReadAsync(logged => logRows.At(logged, sequence), CancellationToken.None).GetAwaiter().GetResult();
        return LoggedOutline.Of(statement, out _) is { } outline ? (statement, outline) : null;
    }
}
