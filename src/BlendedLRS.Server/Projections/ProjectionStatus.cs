using System.Collections.Concurrent;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Projections;

/// <summary>Where every projection stands: for consistent-through, for "as of" on reports and pages, and for those who wait for one.</summary>
internal sealed class ProjectionStatus(IStatementLogReader log)
{
    /// <summary>The query index.</summary>
    public const string Index = "index";

    /// <summary>The classification of Statements.</summary>
    public const string Facts = "facts";

    /// <summary>What several facts come to; its place is the one of the facts that it was resolved from.</summary>
    public const string Resolution = "resolution";

    /// <summary>The published cells; its place is the one of the facts that the cells were counted from.</summary>
    public const string Cells = "cells";

    /// <summary>A lag is counted no further: an index that is built anew is behind by the whole log.</summary>
    public const long MostCounted = 250_000;

    /// <summary>How many Statements the index may be behind before all that can wait gives way to it.</summary>
    public const long MostIndexLag = 5_000;

    private readonly ConcurrentDictionary<string, ProjectionState> _states = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _waiting = new(StringComparer.Ordinal);
    private TaskCompletionSource _change = NewChange();
    private TaskCompletionSource _need = NewChange();

    /// <summary>Every projection that has reported.</summary>
    public IReadOnlyList<ProjectionState> All => [.. _states.Values.OrderBy(state => state.Name, StringComparer.Ordinal)];

    /// <summary>Where one stands; at 0 before it has reported.</summary>
    public ProjectionState Of(string name) => _states.GetValueOrDefault(name) ?? new ProjectionState(name, 0);

    /// <summary>The moment up to which every Statement is in a projection: the "as of" of whatever shows it.</summary>
    public Task<DateTimeOffset> AsOfAsync(string name, CancellationToken cancellation) => log.ConsistentThroughAsync(Of(name).Position, cancellation);

    /// <summary>How many Statements of the log a projection does not hold yet, counted up to <see cref="MostCounted"/>.</summary>
    public async Task<long> LagAsync(string name, CancellationToken cancellation) =>
        await log.CountAsync(Of(name).Position, await log.HeadAsync(cancellation), MostCounted, cancellation);

    /// <summary>A projection has moved.</summary>
    /// <param name="name">Which.</param>
    /// <param name="position">The place that it holds everything up to.</param>
    /// <param name="behind">How many Statements lie behind that place.</param>
    public void Moved(string name, long position, long behind = 0) => Set(name, state => state with { Position = position, Behind = behind, Failure = null });

    /// <summary>A projection cannot move on.</summary>
    public void Failed(string name, string reason) => Set(name, state => state with { Failure = reason });

    /// <summary>A projection passed over Statements that it could not take.</summary>
    public void PassedOver(string name, long statements) => Set(name, state => state with { SetAside = state.SetAside + statements });

    /// <summary>Completes when a projection stands elsewhere than at a place.</summary>
    public async Task WaitForChangeAsync(string name, long position, CancellationToken cancellation)
    {
        if (Of(name).Position != position)
        {
            return;
        }

        _waiting.AddOrUpdate(name, 1, (_, count) => count + 1);
        Interlocked.Exchange(ref _need, NewChange()).SetResult();
        try
        {
            while (true)
            {
                var change = Volatile.Read(ref _change);
                if (Of(name).Position != position)
                {
                    return;
                }

                await change.Task.WaitAsync(cancellation);
            }
        }
        finally
        {
            _waiting.AddOrUpdate(name, 0, (_, count) => count - 1);
        }
    }

    /// <summary>Completes when somebody waits for a projection to move, or after a while: for those who look where it stands.</summary>
    public async Task WaitForNeedAsync(string name, TimeSpan longest, TimeProvider time, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var end = Task.Delay(longest, time, over.Token);
        while (!end.IsCompleted)
        {
            var need = Volatile.Read(ref _need);
            if (_waiting.GetValueOrDefault(name) > 0)
            {
                break;
            }

            await Task.WhenAny(need.Task, end);
        }

        await over.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Set(string name, Func<ProjectionState, ProjectionState> change)
    {
        var before = _states.GetValueOrDefault(name);
        var after = _states.AddOrUpdate(name, _ => change(new ProjectionState(name, 0)), (_, state) => change(state));
        if (before?.Position == after.Position)
        {
            return;
        }

        Interlocked.Exchange(ref _change, NewChange()).SetResult();
    }
}
