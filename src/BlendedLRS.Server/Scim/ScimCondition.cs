using System.Text.Json;

namespace BlendedLRS.Server.Scim;

/// <summary>A condition on a resource or on one value of an attribute.</summary>
/// <param name="Test">Whether it is met.</param>
/// <param name="Equalities">What it asks to be equal, so that a value can be made that meets it; empty where it is more than that.</param>
internal sealed record ScimCondition(Func<JsonElement, bool> Test, IReadOnlyList<(string Attribute, JsonElement Value)> Equalities)
{
    /// <summary>Both are met.</summary>
    public ScimCondition And(ScimCondition other) => new(
        value => Test(value) && other.Test(value), Equalities.Count == 0 || other.Equalities.Count == 0 ? [] : [.. Equalities, .. other.Equalities]);

    /// <summary>One of the two is met.</summary>
    public ScimCondition Or(ScimCondition other) => new(value => Test(value) || other.Test(value), []);

    /// <summary>It is not met.</summary>
    public ScimCondition Not() => new(value => !Test(value), []);
}
