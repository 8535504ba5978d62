using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Storage.Sqlite.Statements;

/// <summary>From Statements to rows of the log, in the transaction under way.</summary>
internal static class LogInsert
{
    private static readonly string Insert = Sql.Read("Statements/append_statement.sql");
    private static readonly string FindOrigin = Sql.Read("Statements/find_origin.sql");
    private static readonly string AddOrigin = Sql.Read("Statements/add_origin.sql");

    /// <summary>The origins and their numbers, for one writer.</summary>
    public static NumberedTable<Origin> Origins() => new(
        FindOrigin, AddOrigin, (statement, origin) => statement.Bind(1, origin.Authority).Bind(2, origin.Source.ToString()).Bind(3, origin.MayDefine ? 1 : 0));

    /// <summary>Inserts a row.</summary>
    /// <param name="database">The connection that writes.</param>
    /// <param name="statement">The Statement.</param>
    /// <param name="sequence">Its place.</param>
    /// <param name="stored">Its moment, in ticks.</param>
    /// <param name="origin">The number of its origin.</param>
    public static void Run(Database database, in NewStatement statement, long sequence, long stored, long origin) => database.Prepare(Insert)
        .Bind(1, sequence)
        .Bind(2, statement.Id)
        .Bind(3, stored)
        .Bind(4, origin)
        .Bind(5, statement.Version)
        .Bind(6, (long)statement.Visibility)
        .Bind(7, statement.Raw.Span)
        .Bind(8, statement.Voids)
        .Bind(9, statement.Delivered is { } delivered ? string.Join(' ', delivered) : null)
        .Run();
}
