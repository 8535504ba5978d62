namespace BlendedLRS.Storage.Sqlite.Connections;

/// <summary>Whether a projection belongs to this log: an older or another log may stand beside it after a restore.</summary>
internal sealed class ProjectionCheck(Database log)
{
    private static readonly string ReadStatement = Sql.Read("Statements/read_statement.sql");
    private static readonly string ReadHead = Sql.Read("Statements/read_head.sql");
    private static readonly string ReadLastFact = Sql.Read("Facts/read_last_fact.sql");
    private static readonly string ReadFactsReached = Sql.Read("Facts/read_reached.sql");
    private static readonly string ReadIndexReached = Sql.Read("Search/read_reached.sql");
    private static readonly string ReadIdsReached = Sql.Read("Ids/read_reached.sql");

    /// <summary>The index remembers the moment of the last statement it read; no two statements share one.</summary>
    public bool IndexFits(Database index) => Fits(index, ReadIndexReached);

    /// <summary>So does the file of the ids.</summary>
    public bool IdsFit(Database ids) => Fits(ids, ReadIdsReached);

    /// <summary>Facts remember the id of their statement.</summary>
    public bool FactsFit(Database facts)
    {
        using var last = facts.Prepare(ReadLastFact);
        return (!last.Step() || LogHolds(last.Long(0), last.Id(1))) && facts.ReadLong(ReadFactsReached) <= log.ReadLong(ReadHead);
    }

    private bool Fits(Database projection, string readReached)
    {
        using var reached = projection.Prepare(readReached);
        return reached.Step() && (reached.Long(0) == 0 || LogHolds(reached.Long(0), reached.Long(1)));
    }

    private bool LogHolds(long sequence, Guid id)
    {
        using var statement = log.Prepare(ReadStatement).Bind(1, sequence);
        return statement.Step() && statement.Id(1) == id;
    }

    private bool LogHolds(long sequence, long stored)
    {
        using var statement = log.Prepare(ReadStatement).Bind(1, sequence);
        return statement.Step() && statement.Long(2) == stored;
    }
}
