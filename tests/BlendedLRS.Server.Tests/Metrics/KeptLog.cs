using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BlendedLRS.Server.Tests.Metrics;

/// <summary>Keeps every line that is logged, with its exception.</summary>
internal sealed class KeptLog : ILoggerProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentQueue<(string Category, string Text)> _lines = new();

    public IReadOnlyList<(string Category, string Text)> Lines => [.. _lines];

    /// <summary>The lines of a category, once there are so many: a request's line is written after its answer.</summary>
    public async Task<IReadOnlyList<string>> WaitAsync(string category, int count)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var lines = _lines.Where(line => line.Category == category).Select(line => line.Text).ToList();
            if (lines.Count >= count)
            {
                return lines;
            }

            await Task.Delay(20, patience.Token);
        }
    }

    public ILogger CreateLogger(string categoryName) => new Lined(categoryName, _lines);

    public void Dispose()
    {
    }

    private sealed class Lined(string category, ConcurrentQueue<(string Category, string Text)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue((category, formatter(state, exception) + exception));
    }
}
