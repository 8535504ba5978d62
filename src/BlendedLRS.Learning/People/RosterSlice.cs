namespace BlendedLRS.Learning.People;

/// <summary>A part of the organisation; what is null is not asked for.</summary>
/// <param name="Unit">Key of a unit; those below it belong to it.</param>
/// <param name="Site">Key of a site.</param>
/// <param name="RoleFamily">Family of roles.</param>
public sealed record RosterSlice(string? Unit = null, string? Site = null, string? RoleFamily = null)
{
    /// <summary>Everybody.</summary>
    public static RosterSlice Everybody { get; } = new();
}
