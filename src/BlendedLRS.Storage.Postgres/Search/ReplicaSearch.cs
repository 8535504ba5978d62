using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Storage.Postgres.Search;

/// <summary>Lets a standby answer, as long as it is as far as this process has said that queries see; else the database itself answers. A standby that does not answer is left alone for a while.</summary>
internal sealed class ReplicaSearch(IStatementSearch replica, IStatementSearch primary, PostgresStatementIndex index, TimeProvider time) : IStatementSearch
{
    private static readonly TimeSpan Avoidance = TimeSpan.FromSeconds(5);

    private long _failed = long.MinValue;
    private long _answered;

    /// <summary>How many searches the standby has answered.</summary>
    public long Answered => Interlocked.Read(ref _answered);

    /// <inheritdoc/>
    public async Task<StatementPage> SearchAsync(StatementQuery query, CancellationToken cancellation)
    {
        var told = index.Told;
        if (!IsAvoided() && await TryAsync(query, cancellation) is { } page && page.Position >= (query.Ceiling ?? told))
        {
            Interlocked.Increment(ref _answered);
            return page;
        }

        return await primary.SearchAsync(query, cancellation);
    }

    private bool IsAvoided() => Interlocked.Read(ref _failed) is var failed && failed != long.MinValue && time.GetElapsedTime(failed) < Avoidance;

    private async Task<StatementPage?> TryAsync(StatementQuery query, CancellationToken cancellation)
    {
        try
        {
            return await replica.SearchAsync(query, cancellation);
        }
        catch (StorageUnavailableException error)
        {
            // One that has not come to where a walk began answers as well; only one that does not answer is avoided.
            if (error.InnerException is not null)
            {
                Interlocked.Exchange(ref _failed, time.GetTimestamp());
            }

            return null;
        }
    }
}
