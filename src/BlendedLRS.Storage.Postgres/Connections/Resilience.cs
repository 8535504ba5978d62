using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace BlendedLRS.Storage.Postgres.Connections;

/// <summary>How long and how often the database is tried again, for every port: the one place that says so.</summary>
internal static class Resilience
{
    /// <summary>Between two tries: a failover is noticed soon, and hundreds of requests that wait do not storm the server that comes back.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private static readonly TimeSpan Break = TimeSpan.FromMilliseconds(500);

    /// <summary>For work that a request waits for: tried again while the reason may pass, until the patience ends; while nothing gets through, only one try in half a second reaches the server.</summary>
    /// <param name="outage">Knows since when nothing gets through; a request that comes late into an outage is not kept waiting for its whole patience.</param>
    /// <param name="time">The clock of the pauses.</param>
    public static ResiliencePipeline ForRequests(Outage outage, TimeProvider time) => new ResiliencePipelineBuilder { TimeProvider = time }
        .AddTimeout(new TimeoutStrategyOptions { TimeoutGenerator = _ => ValueTask.FromResult(outage.PatienceLeft) })
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<Exception>(ErrorTranslation.IsPassing),
            MaxRetryAttempts = int.MaxValue,
            Delay = Pause,
            UseJitter = true,
            BackoffType = DelayBackoffType.Constant,
        })
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<Exception>(error => error is not BrokenCircuitException && ErrorTranslation.IsPassing(error)),
            FailureRatio = 0.9,
            MinimumThroughput = 10,
            SamplingDuration = TimeSpan.FromSeconds(1),
            BreakDuration = Break,
        })
        .Build();
}
