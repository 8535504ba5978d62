using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Storage.Search;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Search;

/// <summary>Rows and mentions that wait to be written: nothing of the batch reads them.</summary>
internal sealed class RowBatch
{
    /// <summary>More are not kept in memory.</summary>
    private const int MostKept = 100_000;

    private static readonly string AddRows = Sql.Read("Search/add_rows.sql");
    private static readonly string AddMentions = Sql.Read("Search/add_mentions.sql");
    private static readonly string AddAuthorityActors = Sql.Read("Search/add_authority_actors.sql");

    private readonly List<IndexRow> _rows = [];
    private readonly List<(long Term, short Reach, long Walk)> _mentions = [];
    private readonly List<(long Actor, long Authority)> _actors = [];

    /// <summary>They must be written before more come.</summary>
    public bool IsFull => _rows.Count + _mentions.Count + _actors.Count >= MostKept;

    /// <summary>Adds a row.</summary>
    public void Add(in IndexRow row) => _rows.Add(row);

    /// <summary>Adds a mention.</summary>
    public void AddMention(long term, int reach, long place) => _mentions.Add((term, (short)reach, -place));

    /// <summary>Adds an Agent behind an authority.</summary>
    public void AddAuthorityActor(long actor, long authority) => _actors.Add((actor, authority));

    /// <summary>Adds what waits to a round trip, and forgets it.</summary>
    public void Write(NpgsqlBatch batch)
    {
        if (_rows.Count > 0)
        {
            batch.Add(AddRows)
                .With(Column(_rows, row => row.Place))
                .With(Column(_rows, row => (short)row.Listed))
                .With(Column(_rows, row => row.Verb))
                .With(Column(_rows, row => row.Activity))
                .With(Column(_rows, row => row.Actor))
                .With(Column(_rows, row => row.ObjectActor))
                .With(Column(_rows, row => row.Registration))
                .With(Column(_rows, row => row.Authority));
        }

        if (_mentions.Count > 0)
        {
            batch.Add(AddMentions)
                .With(Column(_mentions, mention => mention.Term))
                .With(Column(_mentions, mention => mention.Reach))
                .With(Column(_mentions, mention => mention.Walk));
        }

        if (_actors.Count > 0)
        {
            batch.Add(AddAuthorityActors).With(Column(_actors, actor => actor.Actor)).With(Column(_actors, actor => actor.Authority));
        }

        _rows.Clear();
        _mentions.Clear();
        _actors.Clear();
    }

    private static TColumn[] Column<TRow, TColumn>(List<TRow> rows, Converter<TRow, TColumn> column) => [.. rows.ConvertAll(column)];
}
