namespace BlendedLRS.Storage.Sqlite.Connections;

/// <summary>Remembers which number stands for which key, for a writer that interns: the latest in two generations of bounded size,
/// so that memory stays the same however many keys there are.</summary>
internal sealed class RecentNumbers<TKey>
    where TKey : notnull
{
    private const int GenerationSize = 50_000;

    private Dictionary<TKey, long> _young = [];
    private Dictionary<TKey, long> _old = [];

    public bool TryGet(TKey key, out long number)
    {
        if (_young.TryGetValue(key, out number))
        {
            return true;
        }

        if (!_old.TryGetValue(key, out number))
        {
            return false;
        }

        Add(key, number);
        return true;
    }

    public void Add(TKey key, long number)
    {
        if (_young.Count == GenerationSize)
        {
            (_old, _young) = (_young, []);
        }

        _young.Add(key, number);
    }

    /// <summary>Forgets everything: a failed transaction may have given numbers that do not hold.</summary>
    public void Forget()
    {
        _young.Clear();
        _old.Clear();
    }
}
