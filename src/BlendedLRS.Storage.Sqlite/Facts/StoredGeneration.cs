using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Sqlite.Connections;

namespace BlendedLRS.Storage.Sqlite.Facts;

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
    public static List<StoredGeneration> ReadAll(Database database)
    {
        var all = new List<StoredGeneration>();
        using var read = database.Prepare(ReadGenerations);
        while (read.Step())
        {
            all.Add(new StoredGeneration(read.Long(0), read.Text(1), read.Long(2), read.Int(3) != 0));
        }

        return all;
    }

    /// <summary>The one that readers see; null while there is none.</summary>
    public static FactGeneration? Current(Database database)
    {
        using var read = database.Prepare(ReadCurrent);
        return read.Step() ? new FactGeneration(read.Long(0), read.Text(1), read.Long(2), read.Long(3)) : null;
    }

    /// <summary>Begins one; current at once when it is the first.</summary>
    public static StoredGeneration Begin(Database database, string ruleSet, bool isFirst)
    {
        database.Prepare(AddGeneration).Bind(1, ruleSet).Bind(2, isFirst ? 1 : 0).Run();
        return new StoredGeneration(database.LastNumber, ruleSet, 0, isFirst);
    }
}
