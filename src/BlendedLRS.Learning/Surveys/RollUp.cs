using BlendedLRS.Learning.Disclosure;

namespace BlendedLRS.Learning.Surveys;

/// <summary>Decides, when a wave closes and before anything is kept, under which group each answer is kept: a group with too few answers becomes its parent.</summary>
public static class RollUp
{
    /// <summary>For each group of a wave the group that it is kept under; null where nothing is kept, because the whole tree has too few answers.</summary>
    /// <param name="wave">A wave that was checked.</param>
    /// <param name="answers">How many answered, by group; a group that is missing has none.</param>
    public static IReadOnlyDictionary<string, string?> Places(Wave wave, IReadOnlyDictionary<string, int> answers) => ReportingGroups.RollUp(
        [.. wave.Groups.Select(group => new Disclosure.ReportingGroup(group.Key, group.Parent, answers.GetValueOrDefault(group.Key)))], wave.MinimumPeople);

    /// <summary>The groups to keep, in the order of their keys: disjoint, each with enough answers. What is left of a tree that has too few is dropped.</summary>
    /// <remarks>A group without a parent that has too few answers takes those of the smallest group below it, so that what is kept of the tree and its total never differ by too few.</remarks>
    /// <param name="wave">A wave that was checked.</param>
    /// <param name="answers">Answers that were checked, each respondent once.</param>
    public static IReadOnlyList<AnsweredGroup> Apply(Wave wave, IReadOnlyList<SurveyAnswer> answers)
    {
        var places = Places(wave, answers.GroupBy(answer => answer.Group, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal));
        var kept = answers.Where(answer => places[answer.Group] is not null).ToLookup(answer => places[answer.Group]!, StringComparer.Ordinal);
        return
        [
            .. kept.OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new AnsweredGroup(group.Key, Roster(wave, group.Key, places), [.. group.Select(answer => answer with { Group = group.Key })])),
        ];
    }

    /// <summary>How many could have answered in the groups that are kept under one.</summary>
    public static int Roster(Wave wave, string place, IReadOnlyDictionary<string, string?> places) =>
        wave.Groups.Where(group => places[group.Key] == place).Sum(group => group.Roster);
}
