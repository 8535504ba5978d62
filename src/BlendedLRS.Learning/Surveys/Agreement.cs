namespace BlendedLRS.Learning.Surveys;

/// <summary>Whether people of one group answer alike, so that a mean of the group means something.</summary>
public static class Agreement
{
    /// <summary>ICC(1), from the one-way analysis of variance (Shrout and Fleiss 1979, case 1): the share of variance that lies between groups.</summary>
    /// <remarks>Groups of unequal size enter by n0 = (N - sum(n^2) / N) / (G - 1), which is the common size when they are equal. May be below 0.</remarks>
    /// <param name="groups">People's scores, group by group.</param>
    /// <returns>Null with fewer than two groups, without two people in one, or when all scores are the same.</returns>
    public static double? Icc1(IReadOnlyList<IReadOnlyList<double>> groups)
    {
        var filled = groups.Where(group => group.Count > 0).ToList();
        double people = filled.Sum(group => group.Count);
        if (filled.Count < 2 || people <= filled.Count)
        {
            return null;
        }

        var mean = filled.Sum(group => group.Sum()) / people;
        var between = filled.Sum(group => group.Count * Squared(group.Average() - mean)) / (filled.Count - 1);
        var within = filled.Sum(group => group.Sum(score => Squared(score - group.Average()))) / (people - filled.Count);
        var size = (people - (filled.Sum(group => Squared(group.Count)) / people)) / (filled.Count - 1);
        var total = between + ((size - 1) * within);
        return total > 0 ? (between - within) / total : null;
    }

    /// <summary>r_wg(J) (James, Demaree and Wolf 1984): how much less a group's answers vary than if everybody chose any point with the same probability. 0 to 1.</summary>
    /// <remarks>Answers that vary more than that agree in nothing: 0, as is usual.</remarks>
    /// <param name="points">Points of the scale.</param>
    /// <param name="items">Answers of one group, item by item.</param>
    /// <returns>Null without items, or when an item has fewer than two answers.</returns>
    public static double? Rwg(int points, IReadOnlyList<IReadOnlyList<double>> items)
    {
        if (items.Count == 0 || items.Any(item => item.Count < 2))
        {
            return null;
        }

        var expected = (((double)points * points) - 1) / 12;
        var ratio = items.Average(Variance) / expected;
        return ratio >= 1 ? 0 : items.Count * (1 - ratio) / ((items.Count * (1 - ratio)) + ratio);
    }

    private static double Variance(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return values.Sum(value => Squared(value - mean)) / (values.Count - 1);
    }

    private static double Squared(double value) => value * value;
}
