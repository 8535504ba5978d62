namespace BlendedLRS.Learning.Cells;

/// <summary>The group that a cell is about: the whole organisation, or a part of it. Members that are null do not narrow it.</summary>
public sealed record Slice
{
    /// <summary>The whole organisation.</summary>
    public static Slice All { get; } = new();

    /// <summary>Key of a unit, with all below it.</summary>
    public string? Unit { get; init; }

    /// <summary>How deep the unit stands in the tree: 1 at the top; null without a unit.</summary>
    public int? UnitLevel { get; init; }

    /// <summary>Key of a site.</summary>
    public string? Site { get; init; }

    /// <summary>Family of roles.</summary>
    public string? RoleFamily { get; init; }

    /// <summary>Key of a module.</summary>
    public string? Module { get; init; }

    /// <summary>A competency or tag, as an Activity id.</summary>
    public string? Topic { get; init; }

    /// <summary>How people learned, in kebab case.</summary>
    public string? Practice { get; init; }

    /// <summary>Key of a baseline set.</summary>
    public string? BaselineSet { get; init; }

    /// <summary>Tells it from every other: the members that narrow it, in a fixed order.</summary>
    public string Key => Parts().Aggregate("", (key, part) => part.Value is null ? key : key.Length == 0 ? part.Name + part.Value : key + "\u001f" + part.Name + part.Value);

    /// <summary>Whether it is about a practice that people tell of only when they feel safe.</summary>
    public bool IsSensitive => Practice is "mistake-shared" or "reflection";

    /// <summary>How many members narrow it.</summary>
    public int Depth => Parts().Count(part => part.Value is not null) + (UnitLevel ?? 0);

    private (string Name, string? Value)[] Parts() =>
    [
        ("unit=", Unit), ("site=", Site), ("role-family=", RoleFamily), ("module=", Module), ("topic=", Topic), ("practice=", Practice), ("baseline-set=", BaselineSet),
    ];
}
