namespace BlendedLRS.Learning.Statistics;

/// <summary>The percentile bootstrap over people (Efron 1979): what one person did belongs together, so people are drawn, not events.</summary>
public static class Bootstrap
{
    /// <summary>Above this share of draws without a value there is no interval: what is left would be a selection.</summary>
    public const double MostSkipped = 0.1;

    /// <summary>The interval of a statistic; null with fewer than two people, or when too many draws have no value.</summary>
    /// <param name="people">How many people there are.</param>
    /// <param name="statistic">The statistic of a draw: numbers of people, from 0, as many as there are people and some of them several times; null when it has no value there.</param>
    /// <param name="confidence">Above 0 and below 1.</param>
    /// <param name="rounds">How many draws, at least 1.</param>
    /// <param name="seed">Decides the draws: the same seed gives the same interval.</param>
    public static Interval? Interval(int people, Func<IReadOnlyList<int>, double?> statistic, double confidence, int rounds, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        if (people < 2)
        {
            return null;
        }

        var random = new SplitMix64(seed);
        var values = new List<double>(rounds);
        for (var round = 0; round < rounds; round++)
        {
            var draw = new int[people];
            for (var place = 0; place < people; place++)
            {
                draw[place] = random.Below(people);
            }

            if (statistic(draw) is { } value)
            {
                values.Add(value);
            }
        }

        if (values.Count == 0 || rounds - values.Count > rounds * MostSkipped)
        {
            return null;
        }

        values.Sort();
        return new Interval(Quantile.Of(values, (1 - confidence) / 2)!.Value, Quantile.Of(values, (1 + confidence) / 2)!.Value);
    }
}
