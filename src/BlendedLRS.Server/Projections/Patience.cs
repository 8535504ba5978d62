using System.Numerics;

namespace BlendedLRS.Server.Projections;

/// <summary>How long to wait before the next try of something that fails: twice as long each time, up to a limit.</summary>
/// <param name="shortest">The first pause.</param>
internal sealed class Patience(TimeSpan shortest)
{
    private readonly TimeSpan _shortest = shortest;

    /// <summary>How often it failed since it last worked.</summary>
    public uint Failures { get; private set; }

    /// <summary>The next pause.</summary>
    public TimeSpan Pause { get; private set; } = shortest;

    /// <summary>It worked.</summary>
    public void Worked() => (Pause, Failures) = (_shortest, 0);

    /// <summary>It failed.</summary>
    /// <returns>Whether that is worth telling: the first time, the second, the fourth, and so on.</returns>
    public bool Failed() => BitOperations.IsPow2(++Failures);

    /// <summary>Waits before the next try, or until it is stopped.</summary>
    /// <param name="longest">The limit of the pause after this one.</param>
    /// <param name="time">Measures the pause.</param>
    /// <param name="stopping">Ends the wait.</param>
    public async Task WaitAsync(TimeSpan longest, TimeProvider time, CancellationToken stopping)
    {
        await Task.Delay(Pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Pause = Pause * 2 < longest ? Pause * 2 : longest;
    }
}
