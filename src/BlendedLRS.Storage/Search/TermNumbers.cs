namespace BlendedLRS.Storage.Search;

/// <summary>Gives every term a number, for the index's writer.</summary>
public sealed class TermNumbers
{
    private readonly RecentNumbers<(TermKind Kind, string Text)> _recent = new();

    /// <summary>Whether the number of a term is remembered.</summary>
    public bool IsRemembered(TermKind kind, string text) => _recent.TryGet((kind, text), out _);

    /// <summary>The number of a term, added where it is new.</summary>
    /// <param name="tables">Where terms are kept.</param>
    /// <param name="kind">What the term is.</param>
    /// <param name="text">The term.</param>
    public long NumberOf(IIndexTables tables, TermKind kind, string text)
    {
        if (!_recent.TryGet((kind, text), out var number))
        {
            number = tables.FindTerm(kind, text) ?? tables.AddTerm(kind, text);
            _recent.Add((kind, text), number);
        }

        return number;
    }

    /// <inheritdoc cref="RecentNumbers{TKey}.Forget"/>
    public void Forget() => _recent.Forget();
}
