namespace BlendedLRS.Learning.Resolution;

/// <summary>Somebody moved to another role or unit, from the roster or from a Statement.</summary>
/// <param name="Person">Who.</param>
/// <param name="Day">Since when.</param>
/// <param name="FromRole">The role before; null when unknown.</param>
/// <param name="ToRole">The role since; null when unknown.</param>
/// <param name="IsTransfer">Whether the unit changed.</param>
public sealed record RoleChange(string Person, DateOnly Day, string? FromRole, string? ToRole, bool IsTransfer)
{
    /// <summary>Competencies that the new role asks for; empty when it is not mapped.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];
}
