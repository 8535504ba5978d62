using BlendedLRS.Learning.Surveys;
using BlendedLRS.Server.Security;

namespace BlendedLRS.Server.Surveys;

/// <summary>Gives those who answer a pseudonym for one wave: the same whenever they answer it, another in every other wave, and without the installation's secret nobody's.</summary>
internal sealed class Respondents(InstallationSecret secret)
{
    /// <summary>The pseudonym of somebody in a wave.</summary>
    /// <param name="wave">The wave; one that was deleted and planned anew on another day is another.</param>
    /// <param name="person">The person's key.</param>
    public string Of(WavePlan wave, string person) => Convert.ToHexStringLower(secret.Hash("survey-respondent", FormattableString.Invariant($"{wave.Key.Length}:{wave.Key}{wave.GroupsFixed:O}{person}")));
}
