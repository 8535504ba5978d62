using System.Text.Json;

namespace BlendedLRS.Storage.Cells;

/// <summary>One column of a set, with all that readers of it must know: name, type and the definition that travels in the metadata.</summary>
/// <param name="Name">The published name, in Pascal case.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Description">One line: what the value is.</param>
public sealed record CellColumn(string Name, CellType Type, string Description)
{
    /// <summary>Whether the value may be absent.</summary>
    public bool Nullable { get; init; }

    /// <summary>Whether the column is part of the key.</summary>
    public bool Key { get; init; }

    /// <summary>How the value is made, in full: the formula of the measure.</summary>
    public string? Definition { get; init; }

    /// <summary>The unit, as a word: <c>minutes</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>What the value does not say.</summary>
    public string? Caveat { get; init; }

    /// <summary>Every value the column can have, when they are few.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The name in the table: the published one in snake case.</summary>
    public string SqlName { get; } = JsonNamingPolicy.SnakeCaseLower.ConvertName(Name);
}
