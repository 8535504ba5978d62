using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Postgres.Connections;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Facts;

/// <summary>A generation of facts that was not given up.</summary>
/// <param name="Number">Its number.</param>
/// <param name="RuleSet">The version of the rule set that made it.</param>
/// <param name="Sequence">The last place of the log that it holds.</param>
/// <param name="IsCurrent">Whether it is the one that readers see.</param>
internal sealed record StoredGeneration(long Number, string RuleSet, long Sequence, bool IsCurrent)
{
    private static readonly string ReadGenerations = Sql.Read("Facts/read_generations.sql");
    private static readonly string ReadCurrent = Sql.Read("Facts/read_current.sql");
    private static readonly string AddGeneration = Sql.Read("Facts/add_generation.sql");

    /// <summary>All there are.</summary>
    public static Task<List<StoredGeneration>> ReadAllAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.Command(ReadGenerations).ReadAsync(row => new StoredGeneration(row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetBoolean(3)), cancellation);

    /// <summary>The one that readers see; null while there is none.</summary>
    public static async Task<FactGeneration?> CurrentAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        (await connection.Command(ReadCurrent).ReadAsync(row => new FactGeneration(row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3)), cancellation)).FirstOrDefault();

    /// <summary>Begins one; current at once when it is the first.</summary>
    public static async Task<StoredGeneration> BeginAsync(NpgsqlConnection connection, string ruleSet, bool isFirst, CancellationToken cancellation)
    {
        var numbers = await connection.Command(AddGeneration).With(ruleSet).With(isFirst).ReadAsync(row => row.GetInt64(0), cancellation);
        return new StoredGeneration(numbers[0], ruleSet, 0, isFirst);
    }
}
