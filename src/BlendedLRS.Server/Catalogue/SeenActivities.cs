using BlendedLRS.Learning.Catalogue;

namespace BlendedLRS.Server.Catalogue;

/// <summary>What a count of Activities found.</summary>
/// <param name="AsOf">When it was counted.</param>
/// <param name="IsComplete">Whether every Statement was counted; else time ran out, and the later ones are missing.</param>
/// <param name="Activities">The Activities, each once.</param>
internal sealed record SeenActivities(DateTimeOffset AsOf, bool IsComplete, IReadOnlyList<SeenActivity> Activities);
