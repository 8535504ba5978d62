using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Server.RuleSets;

/// <summary>Counts how two rule sets read the same Statements: as many numbers as there are pairs of words on an axis, however many Statements there are.</summary>
internal sealed class DryRunMatrix
{
    private const int MostExamples = 20;

    private static readonly (string Name, Func<LearningFact, string> Read)[] Axes =
    [
        ("kind", fact => KebabText.Of(fact.Kind)),
        ("practice", fact => KebabText.Of(fact.Practice)),
        ("modality", fact => KebabText.Of(fact.Modality)),
        ("grain", fact => KebabText.Of(fact.Grain)),
    ];

    private readonly Dictionary<(int Axis, string Old, string New), (long Statements, List<Guid> Examples)> _cells = [];

    /// <summary>The counts so far.</summary>
    public IReadOnlyList<DryRunCell> Cells =>
    [
        .. _cells
            .OrderBy(cell => cell.Key.Axis).ThenBy(cell => cell.Key.Old, StringComparer.Ordinal).ThenBy(cell => cell.Key.New, StringComparer.Ordinal)
            .Select(cell => new DryRunCell(Axes[cell.Key.Axis].Name, cell.Key.Old, cell.Key.New, cell.Value.Statements, cell.Value.Examples)),
    ];

    /// <summary>Adds one Statement.</summary>
    public void Add(LearningFact old, LearningFact next)
    {
        for (var axis = 0; axis < Axes.Length; axis++)
        {
            var key = (axis, Axes[axis].Read(old), Axes[axis].Read(next));
            var (statements, examples) = _cells.GetValueOrDefault(key, (0, []));
            if (key.Item2 != key.Item3 && examples.Count < MostExamples)
            {
                examples.Add(next.StatementId);
            }

            _cells[key] = (statements + 1, examples);
        }
    }
}
