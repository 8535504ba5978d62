using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Storage.Sqlite.Connections;

namespace BlendedLRS.Storage.Sqlite.Facts;

/// <summary>Sums the counted facts of one month, for each modality.</summary>
internal sealed class MonthSums
{
    private static readonly string ReadConclusions = Sql.Read("Facts/read_conclusions.sql");
    private static readonly string ReadCountedFacts = Sql.Read("Facts/read_counted_facts.sql");

    private readonly SortedDictionary<Modality, ModalitySum> _sums = [];

    /// <summary>The sums of a month, ascending by modality.</summary>
    /// <param name="database">The facts.</param>
    /// <param name="first">The first day of the month.</param>
    public static IReadOnlyList<BlendTally> Of(Database database, DateOnly first)
    {
        var sums = new MonthSums();
        var conclusions = sums.Conclusions(database);
        using var facts = database.Prepare(ReadCountedFacts).Bind(1, FactDays.Of(first)).Bind(2, FactDays.Of(first.AddMonths(1)));
        while (facts.Step())
        {
            var (sum, basis) = conclusions[facts.Long(0)];
            sum.Add(facts.IsNull(1) ? null : facts.Long(1), facts.IsNull(2) ? null : facts.Double(2), basis);
        }

        return [.. sums._sums.Where(sum => sum.Value.HasEvents).Select(sum => sum.Value.Tally(first, sum.Key))];
    }

    private Dictionary<long, (ModalitySum Sum, DurationBasis Basis)> Conclusions(Database database)
    {
        var conclusions = new Dictionary<long, (ModalitySum, DurationBasis)>();
        using var read = database.Prepare(ReadConclusions);
        while (read.Step())
        {
            var modality = Enum.Parse<Modality>(read.Text(1));
            if (!_sums.TryGetValue(modality, out var sum))
            {
                sum = new ModalitySum();
                _sums.Add(modality, sum);
            }

            conclusions.Add(read.Long(0), (sum, Enum.Parse<DurationBasis>(read.Text(2))));
        }

        return conclusions;
    }
}
