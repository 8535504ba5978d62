namespace BlendedLRS.Learning.Statistics;

/// <summary>A small generator of numbers that look random: the same seed gives the same numbers on every machine and version (Steele, Lea and Flood 2014). Not for secrets.</summary>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>A whole number from 0 to below a limit, each as likely as the others.</summary>
    /// <param name="limit">Above 0.</param>
    public int Below(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var range = (ulong)limit;

        // Numbers of the last, incomplete round through the range are thrown away: they would make small results more likely.
        var incomplete = ((ulong.MaxValue % range) + 1) % range;
        ulong drawn;
        do
        {
            drawn = Next();
        }
        while (drawn > ulong.MaxValue - incomplete);
        return (int)(drawn % range);
    }

    /// <summary>A number from 0 to below 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));
}
