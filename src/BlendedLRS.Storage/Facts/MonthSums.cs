using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Storage.Facts;

/// <summary>Sums the counted facts of one month, for each modality.</summary>
public sealed class MonthSums
{
    private readonly SortedDictionary<Modality, ModalitySum> _sums = [];

    /// <summary>The sum that events of a modality are added to.</summary>
    public ModalitySum Of(Modality modality)
    {
        if (!_sums.TryGetValue(modality, out var sum))
        {
            sum = new ModalitySum();
            _sums.Add(modality, sum);
        }

        return sum;
    }

    /// <summary>The sums of the modalities that occurred, ascending.</summary>
    /// <param name="first">The first day of the month.</param>
    public IReadOnlyList<BlendTally> Tallies(DateOnly first) => [.. _sums.Where(sum => sum.Value.HasEvents).Select(sum => sum.Value.Tally(first, sum.Key))];
}
