using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>Minutes of some events added up, with all that is needed to judge the sum.</summary>
/// <param name="Total">All minutes.</param>
/// <param name="Imputed">Those of them that are imputed.</param>
/// <param name="Events">Events, with minutes or without.</param>
/// <param name="Unknown">Events without.</param>
/// <param name="ByPerson">Minutes of each person who has some.</param>
internal sealed record MinuteSum(double Total, double Imputed, int Events, int Unknown, IReadOnlyDictionary<string, double> ByPerson)
{
    /// <summary>People with minutes.</summary>
    public int People => ByPerson.Count;

    /// <summary>The largest share of one person; null without minutes.</summary>
    public double? Dominance => Total > 0 ? ByPerson.Values.Max() / Total : null;

    /// <summary>Share of the minutes that are imputed; null without minutes.</summary>
    public double? ImputedShare => Total > 0 ? Imputed / Total : null;

    /// <summary>Share of the events without minutes; null without events.</summary>
    public double? UnknownShare => Certainty.Share(Unknown, Events);

    /// <summary>The sum over events; the same whatever order they come in.</summary>
    public static MinuteSum Of(IEnumerable<LearningEvent> events, MinuteImputation imputation)
    {
        var total = 0.0;
        var imputed = 0.0;
        var count = 0;
        var unknown = 0;
        var byPerson = new SortedDictionary<string, double>(StringComparer.Ordinal);

        // Fractions are added in the order of the log, since their sum depends on the order by a last digit.
        foreach (var one in events.OrderBy(one => one.Sequence))
        {
            count++;
            var (minutes, basis) = imputation.MinutesOf(one);
            if (minutes is not { } known)
            {
                unknown++;
                continue;
            }

            total += known;
            imputed += basis == DurationBasis.Imputed ? known : 0;
            byPerson[one.Person] = byPerson.GetValueOrDefault(one.Person) + known;
        }

        return new MinuteSum(total, imputed, count, unknown, byPerson);
    }
}
