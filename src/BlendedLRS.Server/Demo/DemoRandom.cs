namespace BlendedLRS.Server.Demo;

/// <summary>Repeatable randomness (SplitMix64): one seed gives one organisation, on every machine and every version of the runtime.</summary>
internal sealed class DemoRandom(ulong seed)
{
    private ulong _state = seed;

    public bool Chance(double probability) => NextDouble() < probability;

    /// <summary>A whole number from 0 to below the bound.</summary>
    public int Below(int bound) => (int)(NextDouble() * bound);

    public int Between(int least, int most) => least + Below(most - least + 1);

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>A whole number whose mean is the given one.</summary>
    public int Around(double mean) => (int)Math.Floor(mean) + (Chance(mean - Math.Floor(mean)) ? 1 : 0);

    /// <summary>A UUID of version 4 (RFC 4122).</summary>
    public Guid Uuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Next());
        BitConverter.TryWriteBytes(bytes[8..], Next());
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>A drawing of different items.</summary>
    public IReadOnlyList<T> Draw<T>(IReadOnlyList<T> items, int count)
    {
        var pool = items.ToList();
        var drawn = new List<T>();
        while (drawn.Count < count && pool.Count > 0)
        {
            var index = Below(pool.Count);
            drawn.Add(pool[index]);
            pool.RemoveAt(index);
        }

        return drawn;
    }

    private double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
