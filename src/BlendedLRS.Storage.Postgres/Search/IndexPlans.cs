using BlendedLRS.Storage.Postgres.Connections;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Search;

/// <summary>How transactions on the index are planned. Every statement has one right way, along an index in its order, whatever the values are: it is written so that there is no other
/// one, and what would make another one possible is off. So one plan for all values is right, however skewed the terms are, and planning anew for each would only cost time.</summary>
internal static class IndexPlans
{
    private static readonly string[] Settings =
    [
        "SET LOCAL enable_seqscan = off",
        "SET LOCAL enable_bitmapscan = off",
        "SET LOCAL enable_hashjoin = off",
        "SET LOCAL enable_mergejoin = off",
        "SET LOCAL enable_sort = off",
        "SET LOCAL jit = off", // the costs of what is off would call for it
        "SET LOCAL plan_cache_mode = force_generic_plan",
    ];

    /// <summary>Sets it for the rest of the transaction. None of the commands takes a snapshot.</summary>
    public static void Use(NpgsqlBatch batch)
    {
        foreach (var setting in Settings)
        {
            batch.Add(setting);
        }
    }
}
