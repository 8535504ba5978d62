namespace BlendedLRS.Learning.Surveys;

/// <summary>Decides, when a wave closes and before anything is kept, under which group each answer is kept: a group with fewer than five answers becomes its parent.</summary>
public static class RollUp
{
    /// <summary>The least number of answers of a group.</summary>
    public const int MinimumAnswers = 5;

    /// <summary>The groups to keep, in the order of their keys: disjoint, each with at least five answers. What is left of a tree that has too few is dropped.</summary>
    /// <remarks>A group without a parent that has too few answers takes those of the smallest group below it, so that what is kept of the tree and its total never differ by fewer than five.</remarks>
    /// <param name="wave">A wave that was checked.</param>
    /// <param name="answers">Answers that were checked, each respondent once.</param>
    public static IReadOnlyList<AnsweredGroup> Apply(Wave wave, IReadOnlyList<SurveyAnswer> answers)
    {
        var groups = wave.Groups.ToDictionary(group => group.Key, StringComparer.Ordinal);
        var kept = wave.Groups.ToDictionary(
            group => group.Key,
            group => new AnsweredGroup(group.Key, group.Roster, [.. answers.Where(answer => answer.Group == group.Key)]),
            StringComparer.Ordinal);
        foreach (var group in wave.Groups.OrderByDescending(group => Path(group.Key, groups).Count).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            if (kept[group.Key].Answers.Count >= MinimumAnswers)
            {
                continue;
            }

            if (group.Parent is not null)
            {
                Move(kept, group.Key, group.Parent);
            }
            else if (kept[group.Key].Answers.Count == 0 || SmallestBelow(group.Key, kept, groups) is not { } smallest)
            {
                kept.Remove(group.Key);
            }
            else
            {
                Move(kept, smallest, group.Key);
            }
        }

        return [.. kept.Values.OrderBy(group => group.Key, StringComparer.Ordinal)];
    }

    private static void Move(Dictionary<string, AnsweredGroup> kept, string from, string to)
    {
        var moved = kept[from];
        kept.Remove(from);
        kept[to] = new AnsweredGroup(to, kept[to].Roster + moved.Roster, [.. kept[to].Answers, .. moved.Answers.Select(answer => answer with { Group = to })]);
    }

    private static string? SmallestBelow(string top, Dictionary<string, AnsweredGroup> kept, Dictionary<string, ReportingGroup> groups) =>
        kept.Values.Where(group => group.Key != top && Path(group.Key, groups).Contains(top))
            .OrderBy(group => group.Answers.Count)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;

    /// <summary>A group and all above it.</summary>
    private static List<string> Path(string key, Dictionary<string, ReportingGroup> groups)
    {
        var path = new List<string>();
        for (string? at = key; at is not null; at = groups[at].Parent)
        {
            path.Add(at);
        }

        return path;
    }
}
