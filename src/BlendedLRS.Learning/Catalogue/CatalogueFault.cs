using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.Catalogue;

/// <summary>What is wrong with an entry of the catalogue.</summary>
/// <param name="Part">Which part of the catalogue.</param>
/// <param name="Key">The key of the entry in it.</param>
/// <param name="Refusal">Why; the pointer leads into the JSON form of the entry.</param>
public sealed record CatalogueFault(CataloguePart Part, string Key, Refusal Refusal)
{
    /// <summary>A refusal by the rules of the catalogue.</summary>
    public static Refusal Refuse(string pointer, string reason) => new("Catalogue", pointer, reason);
}
