using System.Globalization;

namespace BlendedLRS.Server.Hosting;

/// <summary>Progress of a verb: one bar that is drawn again and again on a terminal, plain lines at a calm pace anywhere else.</summary>
internal sealed class ProgressLines(TextWriter output, TimeProvider time, bool isTerminal)
{
    private const int Width = 30;

    private static readonly TimeSpan BarPace = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LinePace = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _shownAt = new(StringComparer.Ordinal);
    private bool _isBarOpen;

    /// <summary>A bar where standard output is a terminal.</summary>
    public ProgressLines(TextWriter output, TimeProvider time)
        : this(output, time, output == Console.Out && !Console.IsOutputRedirected)
    {
    }

    /// <summary>Shows how far something is, if it is time to.</summary>
    public void Report(string what, long done, long total) => Report(what, done, total, "");

    /// <summary>Shows how far something is, with a remark, if it is time to.</summary>
    public void Report(string what, long done, long total, string remark)
    {
        lock (_lock)
        {
            var isEnd = done >= total;
            if (_shownAt.TryGetValue(what, out var at) && !isEnd && time.GetElapsedTime(at) < (isTerminal ? BarPace : LinePace))
            {
                return;
            }

            _shownAt[what] = time.GetTimestamp();
            var percent = total == 0 ? 100 : done * 100 / total;
            if (isTerminal)
            {
                var filled = (int)(percent * Width / 100);
                output.Write(string.Create(
                    CultureInfo.InvariantCulture, $"\r\u001b[2K{what,-10} [{new string('#', filled)}{new string('.', Width - filled)}] {percent,3} % {remark}"));
                _isBarOpen = true;
            }
            else
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {percent} % {remark}").TrimEnd());
            }
        }
    }

    /// <summary>A last line below the bar.</summary>
    public void End(string line)
    {
        lock (_lock)
        {
            output.WriteLine(_isBarOpen ? Environment.NewLine + line : line);
            _isBarOpen = false;
        }
    }
}
