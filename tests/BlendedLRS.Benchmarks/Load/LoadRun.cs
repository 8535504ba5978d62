using System.Diagnostics;

namespace BlendedLRS.Benchmarks.Load;

/// <summary>Sends requests over some connections as fast as they are answered.</summary>
internal static class LoadRun
{
    /// <summary>What a run gave.</summary>
    /// <param name="Requests">Answered requests.</param>
    /// <param name="Elapsed">From the first to the last.</param>
    /// <param name="Milliseconds">Sorted times of the requests.</param>
    public sealed record Result(long Requests, TimeSpan Elapsed, double[] Milliseconds)
    {
        /// <summary>Requests a second.</summary>
        public double PerSecond => Requests / Elapsed.TotalSeconds;

        /// <summary>The time that a share of the requests stayed within.</summary>
        public double Percentile(double share) => Milliseconds[(int)Math.Min(Milliseconds.Length - 1, share * Milliseconds.Length)];
    }

    /// <summary>Runs for a time.</summary>
    /// <param name="address">The server.</param>
    /// <param name="connections">How many at once.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="request">Makes the request of a number; null ends the connection.</param>
    public static Task<Result> RunAsync(Uri address, int connections, double seconds, Func<long, byte[]?> request) => RunAsync([address], connections, seconds, request);

    /// <summary>Runs for a time against several servers, the connections shared out among them.</summary>
    public static async Task<Result> RunAsync(IReadOnlyList<Uri> addresses, int connections, double seconds, Func<long, byte[]?> request)
    {
        var next = -1L;
        var times = new List<double>[connections];
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(number => Task.Run(async () =>
        {
            var mine = times[number] = [];
            using var connection = new RawConnection(addresses[number % addresses.Count]);
            while (clock.Elapsed.TotalSeconds < seconds && request(Interlocked.Increment(ref next)) is { } bytes)
            {
                var started = Stopwatch.GetTimestamp();
                var status = await connection.SendAsync(bytes);
                mine.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                if (status is not (200 or 204))
                {
                    throw new InvalidOperationException($"Answered {status}.");
                }
            }
        })));
        var elapsed = clock.Elapsed;
        double[] sorted = [.. times.SelectMany(time => time).Order()];
        return new Result(sorted.Length, elapsed, sorted);
    }
}
