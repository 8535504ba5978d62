namespace BlendedLRS.Server.Tests.Attachments;

/// <summary>How far the live memory of this process grew while something went on: looked at every few milliseconds, what a collection would free not counted.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
    private readonly Timer _timer;
    private long _most;

    public MemoryWatch() => _timer = new Timer(_ => Look(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(250));

    public long Growth => Math.Max(0, Interlocked.Read(ref _most) - _before);

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var now = GC.GetTotalMemory(forceFullCollection: true);
        if (now > Interlocked.Read(ref _most))
        {
            Interlocked.Exchange(ref _most, now);
        }
    }
}
