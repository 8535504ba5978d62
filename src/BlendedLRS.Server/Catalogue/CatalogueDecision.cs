using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.Catalogue;

/// <summary>What a request makes of the catalogue.</summary>
/// <param name="Content">The catalogue as it shall be.</param>
/// <param name="Problem">Why nothing is changed; null when it is.</param>
internal sealed record CatalogueDecision(CatalogueContent Content, Problem? Problem)
{
    /// <summary>Of what the domain says.</summary>
    public static CatalogueDecision Of(CatalogueOutcome outcome) => new(outcome.Content, outcome.Refusals.Count > 0 ? Problem.Of(outcome.Refusals[0]) : null);

    /// <summary>A failure of the request.</summary>
    public static CatalogueDecision Failed(CatalogueContent content, Fault fault, string reason) => new(content, new Problem(fault, "", reason));
}
