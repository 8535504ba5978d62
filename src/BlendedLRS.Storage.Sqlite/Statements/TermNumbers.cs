using BlendedLRS.Storage.Sqlite.Connections;

namespace BlendedLRS.Storage.Sqlite.Statements;

/// <summary>Gives every term a number, for the index's writer. Remembers the terms of late in two generations of bounded size,
/// so that memory stays the same however many terms there are.</summary>
internal sealed class TermNumbers
{
    private const int GenerationSize = 50_000;

    private static readonly string Find = Sql.Read("Statements/find_term.sql");
    private static readonly string Add = Sql.Read("Statements/add_term.sql");

    private Dictionary<(TermKind Kind, string Text), long> _young = [];
    private Dictionary<(TermKind Kind, string Text), long> _old = [];

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
        if (_young.TryGetValue((kind, text), out var number))
        {
            return number;
        }

        if (!_old.TryGetValue((kind, text), out number))
        {
            number = Known(database, kind, text) ?? AddTerm(database, kind, text, next++);
        }

        if (_young.Count == GenerationSize)
        {
            (_old, _young) = (_young, []);
        }

        _young.Add((kind, text), number);
        return number;
    }

    /// <summary>Forgets numbers that a failed transaction may have given.</summary>
    public void Forget()
    {
        _young.Clear();
        _old.Clear();
    }

    private static long AddTerm(Database database, TermKind kind, string text, long number)
    {
        database.Prepare(Add).Bind(1, (long)kind).Bind(2, text).Bind(3, number).Run();
        return number;
    }
}
