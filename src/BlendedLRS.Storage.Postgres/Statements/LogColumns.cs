using BlendedLRS.Storage.Statements;
using Npgsql;
using NpgsqlTypes;

namespace BlendedLRS.Storage.Postgres.Statements;

/// <summary>Rows of the log column by column, as <c>unnest</c> takes them.</summary>
internal sealed class LogColumns(int capacity)
{
    private readonly List<long> _places = new(capacity);
    private readonly List<Guid> _ids = new(capacity);
    private readonly List<int> _origins = new(capacity);
    private readonly List<string> _versions = new(capacity);
    private readonly List<short> _visibilities = new(capacity);
    private readonly List<ReadOnlyMemory<byte>> _raws = new(capacity);
    private readonly List<Guid?> _voids = new(capacity);
    private readonly List<string?> _delivered = new(capacity);

    /// <summary>The voiding Statements among them.</summary>
    public List<(Guid Target, long Place)> Voids { get; } = [];

    /// <summary>Adds a row.</summary>
    public void Add(long place, int origin, in NewStatement statement)
    {
        _places.Add(place);
        _ids.Add(statement.Id);
        _origins.Add(origin);
        _versions.Add(statement.Version);
        _visibilities.Add((short)statement.Visibility);
        _raws.Add(statement.Raw);
        _voids.Add(statement.Voids);
        _delivered.Add(statement.Delivered is { } delivered ? string.Join(' ', delivered) : null);
        if (statement.Voids is { } target)
        {
            Voids.Add((target, place));
        }
    }

    /// <summary>Gives the columns to a command, in the order of the table.</summary>
    public NpgsqlBatchCommand Bind(NpgsqlBatchCommand command)
    {
        command.Parameters.Add(new NpgsqlParameter<List<long>> { TypedValue = _places });
        command.Parameters.Add(new NpgsqlParameter<List<Guid>> { TypedValue = _ids });
        command.Parameters.Add(new NpgsqlParameter<List<int>> { TypedValue = _origins });
        command.Parameters.Add(new NpgsqlParameter<List<string>> { TypedValue = _versions });
        command.Parameters.Add(new NpgsqlParameter<List<short>> { TypedValue = _visibilities });
        command.Parameters.Add(new NpgsqlParameter<List<ReadOnlyMemory<byte>>> { TypedValue = _raws, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        command.Parameters.Add(new NpgsqlParameter<List<Guid?>> { TypedValue = _voids });
        command.Parameters.Add(new NpgsqlParameter<List<string?>> { TypedValue = _delivered });
        return command;
    }
}
