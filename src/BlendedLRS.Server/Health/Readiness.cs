using System.Globalization;
using BlendedLRS.Server.Options;
using BlendedLRS.Server.Projections;
using BlendedLRS.Storage;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Health;

/// <summary>Whether the server can do its work, and if not, everything that is wrong.</summary>
internal sealed class Readiness(
    IStatementLogReader log, ProjectionStatus status, Draining draining, HealthOptions options, InstallationOptions installation, SharedStoreOptions shared, TimeProvider time)
{
    private const long BytesOfMegabyte = 1_000_000;

    /// <summary>One sentence for each thing that is wrong; none when the server is ready.</summary>
    public async Task<IReadOnlyList<string>> WrongAsync(CancellationToken cancellation)
    {
        List<string> wrong = [];
        if (draining.HasBegun)
        {
            wrong.Add("The server is stopping.");
        }

        if (LowDisk() is { } disk)
        {
            wrong.Add(disk);
        }

        try
        {
            await log.HeadAsync(cancellation);
            foreach (var state in status.All)
            {
                wrong.AddRange(await WrongAsync(state, cancellation));
            }
        }
        catch (StorageUnavailableException)
        {
            wrong.Add("The store does not answer.");
        }

        return wrong;
    }

    private async Task<IEnumerable<string>> WrongAsync(ProjectionState state, CancellationToken cancellation)
    {
        if (state.Failure is not null)
        {
            return [$"The projection {state.Name} stands still; the log of the server says why."];
        }

        // Reports say "as of"; that everybody is being resolved anew is no reason to send users elsewhere.
        if (state.Name is ProjectionStatus.Resolution or ProjectionStatus.Cells)
        {
            return [];
        }

        // Not its "as of": after a start a database that is slow to answer leaves that in the past although nothing waits.
        var waiting = await log.ReadAfterAsync(state.Position, limit: 1, cancellation);
        var behind = waiting.Count == 0 ? TimeSpan.Zero : time.GetUtcNow() - waiting[0].Stored;
        return behind <= TimeSpan.FromSeconds(options.MostLagSeconds)
            ? []
            : [string.Create(CultureInfo.InvariantCulture, $"The projection {state.Name} is {behind.TotalSeconds:0} s behind (option BlendedLRS:Health:MostLagSeconds: {options.MostLagSeconds}).")];
    }

    private string? LowDisk()
    {
        if (options.LeastFreeMegabytes == 0 || shared.ConnectionString is not null)
        {
            return null;
        }

        try
        {
            var free = new DriveInfo(Path.GetFullPath(installation.DataDirectory)).AvailableFreeSpace / BytesOfMegabyte;
            return free >= options.LeastFreeMegabytes
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"The disk of the data directory has {free} MB left (option BlendedLRS:Health:LeastFreeMegabytes: {options.LeastFreeMegabytes}).");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "The disk of the data directory cannot be read.";
        }
    }
}
