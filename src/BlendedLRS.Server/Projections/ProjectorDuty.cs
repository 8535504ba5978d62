namespace BlendedLRS.Server.Projections;

/// <summary>What this server does for the projections for the time being.</summary>
/// <param name="Leads">Whether it builds them; else another server does, and this one watches.</param>
/// <param name="End">Cancelled when that is over.</param>
internal sealed record ProjectorDuty(bool Leads, CancellationToken End);
