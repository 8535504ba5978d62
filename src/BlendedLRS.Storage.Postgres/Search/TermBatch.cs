using System.Text;
using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Storage.Search;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Search;

/// <summary>The terms of one batch: looked up all at once, and those that are new written all at once.</summary>
/// <param name="connection">The connection, in the transaction that holds <c>index_reached</c>.</param>
/// <param name="nextTerm">The next free number.</param>
internal sealed class TermBatch(NpgsqlConnection connection, long nextTerm)
{
    private static readonly string FindTerms = Sql.Read("Search/find_terms.sql");
    private static readonly string AddTerms = Sql.Read("Search/add_terms.sql");

    /// <summary>Null for a term that is known not to exist.</summary>
    private readonly Dictionary<TermDigest, long?> _numbers = [];

    private readonly List<byte[]> _digests = [];
    private readonly List<short> _kinds = [];
    private readonly List<byte[]> _texts = [];
    private readonly List<long> _added = [];

    /// <summary>The next free number.</summary>
    public long Next { get; private set; } = nextTerm;

    /// <summary>Looks terms up.</summary>
    public async Task LoadAsync(IEnumerable<(TermKind Kind, string Text)> terms, CancellationToken cancellation)
    {
        var wanted = new List<byte[]>();
        foreach (var (kind, text) in terms)
        {
            var digest = TermDigest.Of(kind, text);
            if (_numbers.TryAdd(digest, null))
            {
                wanted.Add(digest.ToBytes());
            }
        }

        if (wanted.Count > 0)
        {
            await connection.Command(FindTerms).With(wanted.ToArray()).ReadAsync(
                row => _numbers[TermDigest.From(row.GetFieldValue<byte[]>(0))] = row.GetInt64(1), cancellation);
        }
    }

    /// <summary>The number of a term; null when there is none.</summary>
    public long? Find(TermKind kind, string text)
    {
        var digest = TermDigest.Of(kind, text);
        if (!_numbers.TryGetValue(digest, out var number))
        {
            // Only what a Statement further along a chain says was not looked up ahead.
            LoadAsync([(kind, text)], CancellationToken.None).GetAwaiter().GetResult();
            number = _numbers[digest];
        }

        return number;
    }

    /// <summary>Gives a new term its number.</summary>
    public long Add(TermKind kind, string text)
    {
        var digest = TermDigest.Of(kind, text);
        _numbers[digest] = Next;
        _digests.Add(digest.ToBytes());
        _kinds.Add((short)kind);
        _texts.Add(Encoding.UTF8.GetBytes(text));
        _added.Add(Next);
        return Next++;
    }

    /// <summary>Adds what is to be written to the last round trip.</summary>
    public void Write(NpgsqlBatch batch)
    {
        if (_added.Count > 0)
        {
            batch.Add(AddTerms).With(_digests.ToArray()).With(_kinds.ToArray()).With(_texts.ToArray()).With(_added.ToArray());
        }
    }
}
