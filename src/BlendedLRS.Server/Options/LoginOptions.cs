namespace BlendedLRS.Server.Options;

/// <summary>Limits of failed logins.</summary>
internal sealed record LoginOptions
{
    /// <summary>More are answered with 429 until the minute is over: a password whatever it is, an API key unless its secret is right.</summary>
    [Setting("Failed logins of one key or name from one client address before it is refused for the rest of the minute.", Unit = "logins per minute", Minimum = 1, Maximum = 10_000)]
    public int FailuresPerMinute { get; init; } = 10;
}
