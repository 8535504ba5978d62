namespace BlendedLRS.Learning.People;

/// <summary>A unit of the organisation: a department, a team.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">What people call it.</param>
public sealed record OrgUnit(string Key, string Name)
{
    /// <summary>Where it stood in the tree, ascending; none: always at the top.</summary>
    public IReadOnlyList<UnitParent> Parents { get; init; } = [];

    /// <summary>Who led it; several may at once.</summary>
    public IReadOnlyList<Leadership> Leaders { get; init; } = [];
}
