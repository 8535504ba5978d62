namespace BlendedLRS.Learning.Disclosure;

/// <summary>Merges groups with too few answers into the group above before anything is stored, so that not even the database knows how a small group answered.</summary>
public static class ReportingGroups
{
    /// <summary>For each group under which key its answers are stored: its own, or that of a group above it; null when they are not stored at all.
    /// All answers stored under one key come from at least the minimum of people. What is too few at the top takes in the smallest group below.</summary>
    /// <param name="groups">Each key once. A group whose parent is missing counts as a top; groups in a circle are not stored.</param>
    /// <param name="minimum">The people that must stand behind a group, at least 5.</param>
    public static IReadOnlyDictionary<string, string?> RollUp(IReadOnlyList<ReportingGroup> groups, int minimum)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var known = groups.Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var below = groups.Where(group => group.Parent is { } parent && known.Contains(parent)).ToLookup(group => group.Parent!, StringComparer.Ordinal);
        var stored = groups.ToDictionary(group => group.Key, _ => (string?)null, StringComparer.Ordinal);
        foreach (var top in groups.Where(group => group.Parent is null || !known.Contains(group.Parent)))
        {
            var formed = new List<Pool>();
            var rest = Gather(top, below, Math.Max(minimum, DisclosureOptions.PeopleFloor), formed);
            if (rest.Answers > 0 && formed.OrderBy(pool => pool.Answers).ThenBy(pool => pool.Key, StringComparer.Ordinal).FirstOrDefault() is { } smallest)
            {
                formed.Remove(smallest);
                formed.Add(new Pool(top.Key, rest.Answers + smallest.Answers, [.. rest.Groups, .. smallest.Groups]));
            }

            foreach (var (pool, group) in formed.SelectMany(pool => pool.Groups.Select(group => (pool, group))))
            {
                stored[group] = pool.Key;
            }
        }

        return stored;
    }

    /// <summary>Forms what can be formed at and below a group; gives what has to go up.</summary>
    private static Pool Gather(ReportingGroup group, ILookup<string, ReportingGroup> below, int minimum, List<Pool> formed)
    {
        var pools = below[group.Key].Select(child => Gather(child, below, minimum, formed)).ToList();
        var pool = new Pool(group.Key, group.Answers + pools.Sum(child => child.Answers), [group.Key, .. pools.SelectMany(child => child.Groups)]);
        if (pool.Answers < minimum)
        {
            return pool;
        }

        formed.Add(pool);
        return new Pool(group.Key, 0, []);
    }

    /// <summary>Groups whose answers are stored together.</summary>
    private sealed record Pool(string Key, int Answers, IReadOnlyList<string> Groups);
}
