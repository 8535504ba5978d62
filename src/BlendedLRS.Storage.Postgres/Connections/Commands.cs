using Npgsql;

namespace BlendedLRS.Storage.Postgres.Connections;

/// <summary>Commands with typed parameters by position.</summary>
internal static class Commands
{
    /// <summary>A command with the text of a file.</summary>
    public static NpgsqlCommand Command(this NpgsqlConnection connection, string text)
    {
#pragma warning disable CA2100 // The text is a file of this assembly, or written by a dialect that makes every value a parameter.
        return new NpgsqlCommand(text, connection);
#pragma warning restore CA2100
    }

    /// <summary>Adds the next parameter; null is NULL.</summary>
    public static NpgsqlCommand With<T>(this NpgsqlCommand command, T value)
    {
        command.Parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
        return command;
    }

    /// <summary>Runs a command that is used once.</summary>
    /// <returns>How many rows it wrote.</returns>
    public static async Task<int> RunAsync(this NpgsqlCommand command, CancellationToken cancellation)
    {
        await using (command)
        {
            return await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    /// <summary>Runs a command that is used once, and reads every row.</summary>
    public static async Task<List<T>> ReadAsync<T>(this NpgsqlCommand command, Func<NpgsqlDataReader, T> row, CancellationToken cancellation)
    {
        await using (command)
        {
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellation))
            {
                rows.Add(row(reader));
            }

            return rows;
        }
    }
}
