namespace BlendedLRS.Server.Options;

/// <summary>When the server calls itself ready, and how it stops.</summary>
internal sealed record HealthOptions
{
    /// <summary>Measured by the age of the oldest Statement that a projection does not hold.</summary>
    [Setting("How far the query index or the facts may lag behind the log before /health/ready says so.", Unit = "seconds", Minimum = 1, Maximum = 86_400)]
    public int MostLagSeconds { get; init; } = 300;

    /// <summary>0 is never.</summary>
    [Setting("Free space on the disk of the data directory below which /health/ready says so; not looked at with PostgreSQL.", Unit = "megabytes", Minimum = 0, Maximum = 1_000_000_000)]
    public int LeastFreeMegabytes { get; init; } = 100;

    /// <summary>Time for a load balancer to see it.</summary>
    [Setting("Time between being told to stop, when /health/ready turns to 503, and taking no more connections.", Unit = "seconds", Minimum = 0, Maximum = 300)]
    public int DrainSeconds { get; init; } = 1;

    /// <summary>What still runs after it is cut.</summary>
    [Setting("Longest time that requests under way are given to finish after that.", Unit = "seconds", Minimum = 1, Maximum = 3600)]
    public int StopSeconds { get; init; } = 30;
}
