namespace BlendedLRS.Storage.Tests.Postgres;

/// <summary>A clock that goes before or after the others.</summary>
public sealed class ShiftedClock(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
