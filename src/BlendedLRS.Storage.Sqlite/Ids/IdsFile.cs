using BlendedLRS.Storage.Sqlite.Connections;

namespace BlendedLRS.Storage.Sqlite.Ids;

/// <summary>The tables of <c>ids.db</c>, for its one writer.</summary>
internal sealed class IdsFile(DatabaseFile file)
{
    private static readonly string AddRecent = Sql.Read("Ids/add_recent_id.sql");
    private static readonly string ReadRecent = Sql.Read("Ids/read_recent_ids.sql");
    private static readonly string MergeIds = Sql.Read("Ids/merge_ids.sql");
    private static readonly string ReadReached = Sql.Read("Ids/read_reached.sql");
    private static readonly string MoveReached = Sql.Read("Ids/move_reached.sql");

    /// <summary>The last place of the log that the file covers.</summary>
    public long Reached => file.Writer.ReadLong(ReadReached);

    /// <summary>Loads what is not merged yet.</summary>
    public void ReadRecentInto(RecentIds recent)
    {
        using var row = file.Writer.Prepare(ReadRecent);
        while (row.Step())
        {
            recent.AddWritten(row.Id(1), row.Long(0));
        }
    }

    /// <summary>Writes ids in the order of the log, and moves all into the sorted table where asked to.</summary>
    public void Write(List<LoggedId> ids, bool merge)
    {
        file.Writer.Begin();
        try
        {
            Add(ids);
            if (merge)
            {
                file.Writer.Execute(MergeIds);
            }

            file.Writer.Commit();
        }
        catch
        {
            file.Writer.RollBack();
            throw;
        }
    }

    private void Add(List<LoggedId> ids)
    {
        foreach (var id in ids)
        {
            file.Writer.Prepare(AddRecent).Bind(1, id.Sequence).Bind(2, id.Id).Run();
        }

        if (ids.Count > 0)
        {
            file.Writer.Prepare(MoveReached).Bind(1, ids[^1].Sequence).Bind(2, ids[^1].Stored).Run();
        }
    }
}
