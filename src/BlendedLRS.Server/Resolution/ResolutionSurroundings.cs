using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.People;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Server.Resolution;

/// <summary>What facts are resolved with. The same objects as long as nothing of it changed.</summary>
/// <param name="Revision">Of the configuration that roster and catalogue are of.</param>
/// <param name="Roster">Who works where.</param>
/// <param name="Catalogue">Modules and baseline sets, as they were written down.</param>
/// <param name="Options">What the rule set says.</param>
internal sealed record ResolutionSurroundings(long Revision, Roster Roster, ModuleCatalogue Catalogue, ResolutionOptions Options)
{
    /// <summary>Whether everything would be resolved in the same way.</summary>
    public bool IsAs(ResolutionSurroundings? other) => other is not null && other.Roster == Roster && other.Catalogue == Catalogue && other.Options == Options;
}
