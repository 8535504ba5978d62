using System.Diagnostics.CodeAnalysis;

namespace BlendedLRS.Storage;

/// <summary>Remembers what was read for a key: the latest in two generations of bounded size, so that memory stays the same however many keys there are.</summary>
/// <param name="generationSize">Most keys of one generation.</param>
public sealed class Recent<TKey, TValue>(int generationSize)
    where TKey : notnull
{
    private Dictionary<TKey, TValue> _young = [];
    private Dictionary<TKey, TValue> _old = [];

    /// <summary>How many are remembered.</summary>
    public int Kept => _young.Count + _old.Count;

    /// <summary>Looks a key up, and remembers it longer.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_young.TryGetValue(key, out value))
        {
            return true;
        }

        if (!_old.TryGetValue(key, out value))
        {
            return false;
        }

        Add(key, value);
        return true;
    }

    /// <summary>Remembers a key that is not remembered.</summary>
    public void Add(TKey key, TValue value)
    {
        if (_young.Count == generationSize)
        {
            (_old, _young) = (_young, []);
        }

        _young.Add(key, value);
    }

    /// <summary>Forgets everything.</summary>
    public void Forget()
    {
        _young.Clear();
        _old.Clear();
    }
}
