namespace BlendedLRS.Storage.Sqlite.Statements;

/// <summary>The moments of the latest commits: within one, <c>stored</c> rises tick by tick with the place, so two numbers hold it all.</summary>
internal sealed class RecentCommits
{
    private const int Capacity = 4_096;

    private readonly (long First, long Stored)[] _commits = new (long, long)[Capacity];
    private long _added;

    public void Add(long firstSequence, long firstStored) => _commits[_added++ % Capacity] = (firstSequence, firstStored);

    /// <summary>The <c>stored</c> of a place that exists; null when its commit is too long ago.</summary>
    public long? StoredAt(long sequence)
    {
        var low = Math.Max(0, _added - Capacity);
        var high = _added;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_commits[middle % Capacity].First <= sequence)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low == Math.Max(0, _added - Capacity))
        {
            return null;
        }

        var (first, stored) = _commits[(low - 1) % Capacity];
        return stored + sequence - first;
    }
}
