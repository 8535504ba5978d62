namespace BlendedLRS.Storage.Search;

/// <summary>Follows references: targets may come after their sources, and chains grow at both ends.</summary>
internal static class References
{
    /// <summary>The Statements that a Statement refers to, nearest first; a ring ends where it began.</summary>
    public static List<long> Chain(IIndexTables tables, long source)
    {
        var chain = new List<long>();
        var seen = new HashSet<long> { source };
        while (chain.Count < Places.LongestChain && tables.Target(source) is { } target && seen.Add(target))
        {
            chain.Add(target);
            source = target;
        }

        return chain;
    }
}
