using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Storage.Search;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Search;

/// <summary>The references that one batch has to do with: read ahead as far as they may be followed, changed in memory, and written all at once.</summary>
internal sealed class ReferenceBatch(NpgsqlConnection connection)
{
    private static readonly string FindWaiting = Sql.Read("Search/find_waiting.sql");
    private static readonly string ReadChains = Sql.Read("Search/read_chains.sql");
    private static readonly string ReadReferrers = Sql.Read("Search/read_referrers.sql");
    private static readonly string KeepReferences = Sql.Read("Search/keep_references.sql");
    private static readonly string VoidStatements = Sql.Read("Search/void_statements.sql");

    private readonly Dictionary<long, Reference> _bySource = [];
    private readonly Dictionary<long, List<long>> _referrers = [];
    private readonly Dictionary<Guid, List<long>> _waiting = [];
    private readonly Dictionary<long, Listing> _listings = [];
    private readonly HashSet<long> _changed = [];
    private readonly List<long> _voided = [];

    /// <summary>Reads what waits for some Statements, and whatever refers to that.</summary>
    public async Task LoadWaitingAsync(Guid[] arriving, CancellationToken cancellation)
    {
        var waiting = await connection.Command(FindWaiting).With(arriving).ReadAsync(row => row.GetInt64(0), cancellation);
        if (waiting.Count == 0)
        {
            return;
        }

        await connection.Command(ReadReferrers).With(waiting.ToArray()).With(Places.LongestChain).ReadAsync(
            row =>
            {
                Take(ReferenceOf(row));
                return _listings[row.GetInt64(0)] = new Listing(row.GetInt16(4), row.GetInt64(5));
            },
            cancellation);
    }

    /// <summary>Reads what some Statements refer to, and so on.</summary>
    /// <returns>Every Statement on the way.</returns>
    public async Task<IReadOnlySet<long>> LoadChainsAsync(IReadOnlyCollection<long> targets, CancellationToken cancellation)
    {
        var found = new HashSet<long>(targets);
        if (targets.Count > 0)
        {
            var references = await connection.Command(ReadChains).With(targets.ToArray()).With(Places.LongestChain).ReadAsync(ReferenceOf, cancellation);
            foreach (var reference in references)
            {
                Take(reference);
                if (reference.Target is { } target)
                {
                    found.Add(target);
                }
            }
        }

        return found;
    }

    /// <summary>What the rows of a Statement have in common: one of this batch, or one that was read because it may be met.</summary>
    public Listing? ListingOf(long sequence) => _listings.TryGetValue(sequence, out var listing) ? listing : null;

    /// <summary>Notes what the rows of a Statement have in common.</summary>
    public void List(long sequence, Listing listing) => _listings.TryAdd(sequence, listing);

    /// <inheritdoc cref="IIndexTables.Void"/>
    public void Void(long sequence)
    {
        _voided.Add(sequence);
        if (_listings.TryGetValue(sequence, out var listing) && listing.Listed == Listing.ForEveryReader)
        {
            _listings[sequence] = listing with { Listed = Listing.Voided };
        }
    }

    /// <inheritdoc cref="IIndexTables.AddReference"/>
    public void Add(in Reference reference)
    {
        Take(reference);
        _changed.Add(reference.Source);
    }

    /// <inheritdoc cref="IIndexTables.Arrived"/>
    public IReadOnlyList<Reference> Arrived(Guid id, long sequence)
    {
        if (!_waiting.Remove(id, out var sources))
        {
            return [];
        }

        sources.Sort();
        var resolved = sources.ConvertAll(source => _bySource[source] with { Target = sequence });
        foreach (var reference in resolved)
        {
            _bySource[reference.Source] = reference;
            _changed.Add(reference.Source);
            Note(_referrers, sequence, reference.Source);
        }

        return resolved;
    }

    /// <inheritdoc cref="IIndexTables.Target"/>
    public long? Target(long source) => _bySource.TryGetValue(source, out var reference) ? reference.Target : null;

    /// <inheritdoc cref="IIndexTables.Referrers"/>
    public IReadOnlyList<long> Referrers(long target) => _referrers.TryGetValue(target, out var sources) ? sources : [];

    /// <inheritdoc cref="IIndexTables.IsVoiding"/>
    public bool IsVoiding(long sequence) => _bySource.TryGetValue(sequence, out var reference) && reference.Voids;

    /// <summary>Adds what is to be written to the last round trip, after the rows.</summary>
    public void Write(NpgsqlBatch batch)
    {
        if (_changed.Count > 0)
        {
            var changed = _changed.Order().Select(source => _bySource[source]).ToList();
            batch.Add(KeepReferences)
                .With(changed.Select(reference => reference.Source).ToArray())
                .With(changed.Select(reference => reference.Target).ToArray())
                .With(changed.Select(reference => reference.TargetId).ToArray())
                .With(changed.Select(reference => reference.Voids).ToArray());
        }

        if (_voided.Count > 0)
        {
            batch.Add(VoidStatements).With(_voided.Select(Places.First).ToArray()).With(_voided.Select(Places.Last).ToArray());
        }
    }

    // The same may be read along several ways.
    private void Take(in Reference reference)
    {
        if (!_bySource.TryAdd(reference.Source, reference))
        {
            return;
        }

        if (reference.Target is { } target)
        {
            Note(_referrers, target, reference.Source);
        }
        else
        {
            Note(_waiting, reference.TargetId, reference.Source);
        }
    }

    private static void Note<TKey>(Dictionary<TKey, List<long>> sources, TKey key, long source)
        where TKey : notnull
    {
        if (sources.TryGetValue(key, out var known))
        {
            known.Add(source);
        }
        else
        {
            sources.Add(key, [source]);
        }
    }

    private static Reference ReferenceOf(NpgsqlDataReader row) => new(row.GetInt64(0), row.IsDBNull(1) ? null : row.GetInt64(1), row.GetGuid(2), row.GetBoolean(3));
}
