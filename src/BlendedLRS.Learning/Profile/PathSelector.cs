namespace BlendedLRS.Learning.Profile;

/// <summary>One choice within a step of a <see cref="JsonPath"/>: a member by name, an item by number, or all of them.</summary>
/// <param name="Name">The member; null when an item or all are meant.</param>
/// <param name="Index">The item; -1 when it is not an item.</param>
internal readonly record struct PathSelector(string? Name, int Index)
{
    /// <summary>Every member or item.</summary>
    public static PathSelector Star { get; } = new(null, -1);

    public static PathSelector Member(string name) => new(name, -1);

    public static PathSelector Item(int index) => new(null, index);
}
