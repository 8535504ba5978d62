namespace BlendedLRS.Storage;

/// <summary>Remembers which number stands for which key, for a writer that interns.</summary>
public sealed class RecentNumbers<TKey>
    where TKey : notnull
{
    private const int GenerationSize = 50_000;

    private readonly Recent<TKey, long> _recent = new(GenerationSize);

    /// <inheritdoc cref="Recent{TKey, TValue}.TryGet"/>
    public bool TryGet(TKey key, out long number) => _recent.TryGet(key, out number);

    /// <inheritdoc cref="Recent{TKey, TValue}.Add"/>
    public void Add(TKey key, long number) => _recent.Add(key, number);

    /// <summary>Forgets everything: a failed transaction may have given numbers that do not hold.</summary>
    public void Forget() => _recent.Forget();
}
