using Npgsql;

namespace BlendedLRS.Storage.Postgres.Connections;

/// <summary>Several commands in one round trip, with typed parameters by position.</summary>
internal static class Batches
{
    /// <summary>Adds a command with the text of a file.</summary>
    public static NpgsqlBatchCommand Add(this NpgsqlBatch batch, string text)
    {
#pragma warning disable CA2100 // The text is a file of this assembly, or written by a dialect that makes every value a parameter.
        var command = new NpgsqlBatchCommand(text);
#pragma warning restore CA2100
        batch.BatchCommands.Add(command);
        return command;
    }

    /// <summary>Adds the next parameter; null is NULL.</summary>
    public static NpgsqlBatchCommand With<T>(this NpgsqlBatchCommand command, T value)
    {
        command.Parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
        return command;
    }
}
