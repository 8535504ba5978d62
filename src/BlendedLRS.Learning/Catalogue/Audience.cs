namespace BlendedLRS.Learning.Catalogue;

/// <summary>Who a baseline set is for: everybody who matches one of each list that is not empty.</summary>
/// <param name="Units">Keys of units, each with all below it.</param>
/// <param name="Sites">Keys of sites.</param>
/// <param name="RoleFamilies">Role families.</param>
public sealed record Audience(IReadOnlyList<string> Units, IReadOnlyList<string> Sites, IReadOnlyList<string> RoleFamilies)
{
    /// <summary>Nobody is left out.</summary>
    public static Audience Everybody { get; } = new([], [], []);
}
