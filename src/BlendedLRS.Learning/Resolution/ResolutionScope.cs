using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.People;

namespace BlendedLRS.Learning.Resolution;

/// <summary>What every step of one person's resolution looks at.</summary>
/// <param name="Person">Key of the person.</param>
/// <param name="Told">All facts, in their order.</param>
/// <param name="Book">Commitments and goals.</param>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Roster">The roster.</param>
/// <param name="Options">What the rule set says.</param>
internal sealed record ResolutionScope(string Person, IReadOnlyList<Told> Told, PledgeBook Book, ModuleCatalogue Catalogue, Roster Roster, ResolutionOptions Options);
