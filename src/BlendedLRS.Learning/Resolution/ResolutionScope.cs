using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.People;

namespace BlendedLRS.Learning.Resolution;

/// <summary>What every step of one person's resolution looks at.</summary>
/// <param name="Person">Key of the person.</param>
/// <param name="Told">All facts, in their order.</param>
/// <param name="Book">Commitments and goals.</param>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Roster">The roster.</param>
/// <param name="Options">What the rule set says.</param>
internal sealed record ResolutionScope(string Person, IReadOnlyList<Told> Told, PledgeBook Book, ModuleCatalogue Catalogue, Roster Roster, ResolutionOptions Options)
{
    private readonly Lazy<IReadOnlyList<Told>> _credentials = new(() => [.. Told.Where(told => told.Fact.Kind == LearningKind.Credential && told.Actor == Person)]);

    /// <summary>Certificates and badges of the person.</summary>
    public IReadOnlyList<Told> Credentials => _credentials.Value;
}
