using System.Collections.Concurrent;
using BlendedLRS.Learning;
using BlendedLRS.Learning.Surveys;
using BlendedLRS.Server.Options;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Surveys;

namespace BlendedLRS.Server.Surveys;

/// <summary>Closes waves that are over, once everything that the log held of them was taken.</summary>
internal sealed class WaveClosing(Waves waves, ISurveyStore surveys, IStatementLogReader log, ReportingOptions reporting)
{
    private readonly ConcurrentDictionary<string, bool> _closed = new(StringComparer.Ordinal);

    /// <summary>Waves that have begun and are not closed.</summary>
    public async Task<IReadOnlyList<WavePlan>> PendingAsync(CancellationToken cancellation)
    {
        var pending = new List<WavePlan>();
        foreach (var plan in (await waves.ReadAsync(cancellation)).Where(plan => plan.From <= waves.Today && !_closed.ContainsKey(plan.Key)))
        {
            if ((await surveys.CountAsync(plan.Key, plan.MinimumPeople, cancellation)).IsClosed)
            {
                _closed[plan.Key] = true;
            }
            else
            {
                pending.Add(plan);
            }
        }

        return pending;
    }

    /// <summary>Closes those that are over.</summary>
    public async Task StepAsync(IReadOnlyList<WavePlan> pending, CancellationToken cancellation)
    {
        foreach (var plan in pending.Where(plan => plan.Until <= waves.Today))
        {
            if (plan.ActivityId is null || await IsReadAsync(plan, cancellation))
            {
                await surveys.CloseAsync(plan.ToWave(), cancellation);
            }
        }
    }

    // Whether no Statement can be stored any more on a day of the wave that was not read.
    private async Task<bool> IsReadAsync(WavePlan plan, CancellationToken cancellation) =>
        CalendarDay.Of(await log.ConsistentThroughAsync(await surveys.PositionAsync(cancellation), cancellation), reporting.TimeZone) >= plan.Until;
}
