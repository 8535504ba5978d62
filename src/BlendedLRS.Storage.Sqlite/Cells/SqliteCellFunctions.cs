using Microsoft.Data.Sqlite;

namespace BlendedLRS.Storage.Sqlite.Cells;

/// <summary>Functions that SQLite lacks or has for ASCII only.</summary>
internal static class SqliteCellFunctions
{
    /// <summary>Adds them to a connection.</summary>
    public static void Register(SqliteConnection connection)
    {
        // Adding a case mapping to an index would need these to be stable across versions of Unicode; they are for queries only.
#pragma warning disable CA1308 // Lower case is what the query asks for.
        connection.CreateFunction("text_lower", (string? text) => text?.ToLowerInvariant(), isDeterministic: true);
#pragma warning restore CA1308
        connection.CreateFunction("text_upper", (string? text) => text?.ToUpperInvariant(), isDeterministic: true);
        connection.CreateFunction("text_starts_with", (string? text, string? start) => start is null ? null : text?.StartsWith(start, StringComparison.Ordinal), isDeterministic: true);
        connection.CreateFunction("text_ends_with", (string? text, string? end) => end is null ? null : text?.EndsWith(end, StringComparison.Ordinal), isDeterministic: true);
        connection.CreateFunction("number_round", (double? number) => number is { } x ? Math.Round(x, MidpointRounding.AwayFromZero) : (double?)null, isDeterministic: true);
        connection.CreateFunction("number_floor", (double? number) => number is { } x ? Math.Floor(x) : (double?)null, isDeterministic: true);
        connection.CreateFunction("number_ceiling", (double? number) => number is { } x ? Math.Ceiling(x) : (double?)null, isDeterministic: true);
        connection.CreateFunction("number_modulo", (double? left, double? right) => right is null or 0 ? null : Number(left % right), isDeterministic: true);
    }

    // The driver fails on what is no number; of operators SQLite makes it NULL itself.
    private static double? Number(double? value) => value is { } number && double.IsNaN(number) ? null : value;
}
