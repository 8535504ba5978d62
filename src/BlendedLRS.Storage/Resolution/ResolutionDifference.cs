namespace BlendedLRS.Storage.Resolution;

/// <summary>What has to be written so that the records of an owner become others.</summary>
internal sealed class ResolutionDifference
{
    private readonly List<ResolvedRecord> _removed = [];
    private readonly List<ResolvedRecord> _written = [];

    /// <summary>Compares.</summary>
    /// <param name="before">The records that are there.</param>
    /// <param name="after">The records that shall be.</param>
    public ResolutionDifference(IEnumerable<ResolvedRecord> before, IEnumerable<ResolvedRecord> after)
    {
        var old = before.ToDictionary(record => (record.Kind, record.Key));
        foreach (var record in after)
        {
            if (!old.Remove((record.Kind, record.Key), out var was))
            {
                Write(record);
            }
            else if (was != record)
            {
                Changed.Add((was.Kind, Month(was.Day)));
                Write(record);
            }
        }

        foreach (var record in old.Values)
        {
            _removed.Add(record);
            Changed.Add((record.Kind, Month(record.Day)));
        }
    }

    /// <summary>Records to delete.</summary>
    public IReadOnlyList<ResolvedRecord> Removed => _removed;

    /// <summary>Records to add or to overwrite.</summary>
    public IReadOnlyList<ResolvedRecord> Written => _written;

    /// <summary>Months that are not as they were, by kind.</summary>
    public HashSet<(ResolvedKind Kind, DateOnly Month)> Changed { get; } = [];

    private static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);

    private void Write(ResolvedRecord record)
    {
        _written.Add(record);
        Changed.Add((record.Kind, Month(record.Day)));
    }
}
