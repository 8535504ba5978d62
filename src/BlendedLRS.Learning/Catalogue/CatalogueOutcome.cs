using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.Catalogue;

/// <summary>What becomes of the catalogue, or why it stays as it is.</summary>
/// <param name="Content">The catalogue as it shall be; as it was when something is refused.</param>
/// <param name="Refusals">What is wrong; empty when the change can be made.</param>
public sealed record CatalogueOutcome(CatalogueContent Content, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>A change that can be made.</summary>
    public static CatalogueOutcome Of(CatalogueContent content) => new(content, []);

    /// <summary>A change that cannot be made.</summary>
    public static CatalogueOutcome Refused(CatalogueContent content, string pointer, string reason) => new(content, [CatalogueFault.Refuse(pointer, reason)]);
}
