using BlendedLRS.Storage.Sqlite.Connections;

namespace BlendedLRS.Storage.Sqlite.Search;

/// <summary>How far the index has read.</summary>
/// <param name="Sequence">The place in the log; 0 when the index is empty.</param>
/// <param name="Stored">The moment of the Statement there.</param>
/// <param name="NextTerm">The next free term number.</param>
internal sealed record Reached(long Sequence, long Stored, long NextTerm)
{
    private static readonly string ReadReached = Sql.Read("Search/read_reached.sql");
    private static readonly string MoveReached = Sql.Read("Search/move_reached.sql");

    public static Reached Read(Database database)
    {
        using var read = database.Prepare(ReadReached);
        return read.Step() ? new Reached(read.Long(0), read.Long(1), read.Long(2)) : new Reached(0, 0, 1);
    }

    public void Write(Database database) => database.Prepare(MoveReached).Bind(1, Sequence).Bind(2, Stored).Bind(3, NextTerm).Run();
}
