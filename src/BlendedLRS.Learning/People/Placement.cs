namespace BlendedLRS.Learning.People;

/// <summary>Where somebody worked on one day.</summary>
/// <param name="UnitPath">Keys of units, from the top of the tree down to the person's own; empty when they belong to none.</param>
/// <param name="Site">Key of the site; null when unknown.</param>
/// <param name="RoleFamily">Family of roles; null when unknown.</param>
/// <param name="Role">The role; null when unknown.</param>
/// <param name="Fte">Full-time equivalent, above 0, at most 1.</param>
public sealed record Placement(IReadOnlyList<string> UnitPath, string? Site, string? RoleFamily, string? Role, double Fte)
{
    /// <summary>The person's own unit; null when they belong to none.</summary>
    public string? Unit => UnitPath.Count == 0 ? null : UnitPath[^1];
}
