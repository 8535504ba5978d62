using BlendedLRS.Server.RuleSets;
using BlendedLRS.Storage.Facts;

namespace BlendedLRS.Server.Projections;

/// <summary>Brings the rules in force into force for what is already stored: builds their facts beside those that readers see, lets them take their place at one moment when they
/// are as far, and deletes the old ones little by little. It can stop anywhere and goes on from there.</summary>
#pragma warning disable CA1001 // The semaphore has nothing to let go of, and a step may still be under way when a host that could not start is taken apart.
internal sealed class Reapplication(LiveRuleSets rules, IFactStore facts, IFactQueries queries, FactBuilder builder, ILogger<Reapplication> logger)
{
#pragma warning restore CA1001
    private const int DeletedAtOnce = 5_000;

    private readonly SemaphoreSlim _turn = new(1);
    private TaskCompletionSource _switched = NewSwitch();

    // The version under which nothing is left to delete.
    private string? _tidy;

    /// <summary>Completes at the next switch of this process.</summary>
    public Task Switched => Volatile.Read(ref _switched).Task;

    /// <summary>Does one small part of what there is to do.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> StepAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var wanted = (await rules.GetAsync(cancellation)).Classifier;
            var current = await queries.CurrentAsync(cancellation);
            if (current is null)
            {
                return false;
            }

            if (current.RuleSetVersion == wanted.Version)
            {
                return await TidyAsync(wanted.Version, cancellation);
            }

            _tidy = null;
            var position = await facts.PositionAsync(wanted.Version, cancellation);
            if (position == 0)
            {
                logger.LogInformation("Facts are built under the rule set {Version}; readers see those of {Current} until all are there", wanted.Version, current.RuleSetVersion);
            }

            var reached = await builder.AdvanceAsync(wanted, position, cancellation);
            return await SwitchAsync(wanted.Version, reached, cancellation) || reached > position;
        }
        finally
        {
            _turn.Release();
        }
    }

    private static TaskCompletionSource NewSwitch() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task<bool> SwitchAsync(string version, long reached, CancellationToken cancellation)
    {
        if (await queries.CurrentAsync(cancellation) is not { } current || reached < current.Position || !await facts.SwitchAsync(version, cancellation))
        {
            return false;
        }

        logger.LogInformation("Readers see the facts of the rule set {Version} from now on", version);
        Interlocked.Exchange(ref _switched, NewSwitch()).SetResult();
        return true;
    }

    private async Task<bool> TidyAsync(string version, CancellationToken cancellation)
    {
        if (_tidy == version)
        {
            return false;
        }

        if (await facts.DropOthersAsync(version, DeletedAtOnce, cancellation))
        {
            return true;
        }

        _tidy = version;
        return false;
    }
}
