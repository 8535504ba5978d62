using BlendedLRS.Storage.Credentials;

namespace BlendedLRS.Server.Demo;

/// <summary>Whether the store holds the demo organisation: every page then says that its data is simulated. Kept with the store, so that it outlives the flag.</summary>
internal sealed class DemoMark(ICredentialStore settings)
{
    private const string Setting = "demo";

    private bool _isKnown;

    /// <summary>Whether what the store holds is simulated.</summary>
    public async Task<bool> IsSimulatedAsync(CancellationToken cancellation)
    {
        _isKnown = _isKnown || await ReadAsync(cancellation) is not null;
        return _isKnown;
    }

    /// <summary>The day that the demo was made for, and whether all of it is there; null when there is no demo.</summary>
    public async Task<(DateOnly Day, bool IsComplete)?> ReadAsync(CancellationToken cancellation)
    {
        var parts = (await settings.ReadSettingAsync(Setting, cancellation))?.Split(' ');
        return parts is [var day, var state] ? (DateOnly.ParseExact(day, "O", null), state == "complete") : null;
    }

    /// <summary>Marks the store.</summary>
    public Task WriteAsync(DateOnly day, bool isComplete, CancellationToken cancellation) =>
        settings.WriteSettingAsync(Setting, $"{day:O} {(isComplete ? "complete" : "begun")}", cancellation);
}
