using BlendedLRS.Storage.Projections;
using BlendedLRS.Storage.Sqlite.Connections;

namespace BlendedLRS.Storage.Sqlite.Search;

/// <summary>Gives every term a number, for the index's writer.</summary>
internal sealed class TermNumbers
{
    private static readonly string Find = Sql.Read("Search/find_term.sql");
    private static readonly string Add = Sql.Read("Search/add_term.sql");

    private readonly RecentNumbers<(TermKind Kind, string Text)> _recent = new();

    /// <summary>The number of a term that exists; null otherwise.</summary>
    public static long? Known(Database database, TermKind kind, string text)
    {
        using var find = database.Prepare(Find).Bind(1, (long)kind).Bind(2, text);
        return find.Step() ? find.Long(0) : null;
    }

    /// <summary>The number of a term, added where it is new.</summary>
    /// <param name="database">The connection that writes.</param>
    /// <param name="kind">What the term is.</param>
    /// <param name="text">The term.</param>
    /// <param name="next">The next free number; moves on when it is used.</param>
    public long NumberOf(Database database, TermKind kind, string text, ref long next)
    {
        if (!_recent.TryGet((kind, text), out var number))
        {
            number = Known(database, kind, text) ?? AddTerm(database, kind, text, next++);
            _recent.Add((kind, text), number);
        }

        return number;
    }

    /// <inheritdoc cref="RecentNumbers{TKey}.Forget"/>
    public void Forget() => _recent.Forget();

    private static long AddTerm(Database database, TermKind kind, string text, long number)
    {
        database.Prepare(Add).Bind(1, (long)kind).Bind(2, text).Bind(3, number).Run();
        return number;
    }
}
