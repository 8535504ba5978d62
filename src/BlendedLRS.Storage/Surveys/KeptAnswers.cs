using System.Globalization;
using BlendedLRS.Learning.Surveys;

namespace BlendedLRS.Storage.Surveys;

/// <summary>What is kept of a wave when it closes: how many people of a group answered alike. So there is no order that could tell whose an answer is.</summary>
/// <param name="Groups">Key and roster of each group that is kept, ascending.</param>
/// <param name="Answers">Group, answers and how many gave them, ascending.</param>
internal sealed record KeptAnswers(IReadOnlyList<(string Key, int Roster)> Groups, IReadOnlyList<(string Group, string Text, int People)> Answers)
{
    /// <summary>Decides it.</summary>
    /// <param name="wave">The wave.</param>
    /// <param name="rows">Group and text of every answer that it has.</param>
    public static KeptAnswers Of(Wave wave, IReadOnlyList<(string Group, string Text)> rows)
    {
        var places = RollUp.Places(wave, rows.GroupBy(row => row.Group, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal));
        var placed = rows.Select(row => (Group: places.GetValueOrDefault(row.Group), Text: AnswerText.Write(AnswerText.Read(row.Text)))).Where(row => row.Group is not null).ToList();
        return new KeptAnswers(
            [.. placed.Select(row => row.Group!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(group => (group, RollUp.Roster(wave, group, places)))],
            [
                .. placed.GroupBy(row => row).Select(alike => (alike.Key.Group!, alike.Key.Text, alike.Count()))
                    .OrderBy(row => row.Item1, StringComparer.Ordinal).ThenBy(row => row.Text, StringComparer.Ordinal),
            ]);
    }

    /// <summary>The groups with their answers, each under a number that means nothing.</summary>
    public IReadOnlyList<AnsweredGroup> ToGroups() =>
    [
        .. Groups.Select(group => new AnsweredGroup(group.Key, group.Roster,
        [
            .. Answers.Where(answer => answer.Group == group.Key).SelectMany(answer => Enumerable.Repeat(AnswerText.Read(answer.Text), answer.People))
                .Select((values, place) => new SurveyAnswer((place + 1).ToString(CultureInfo.InvariantCulture), group.Key, values)),
        ])),
    ];

    /// <summary>Answers of which each respondent of a wave has one: later items take the place of earlier ones.</summary>
    /// <param name="answers">In the order of the log.</param>
    public static IEnumerable<(string Wave, SurveyAnswer Answer)> Merged(IEnumerable<(string Wave, SurveyAnswer Answer)> answers) =>
        answers.GroupBy(one => (one.Wave, one.Answer.Respondent)).Select(same => (
            same.Key.Wave,
            same.Last().Answer with { Values = same.SelectMany(one => one.Answer.Values).GroupBy(value => value.Key, StringComparer.Ordinal).ToDictionary(item => item.Key, item => item.Last().Value, StringComparer.Ordinal) }));
}
