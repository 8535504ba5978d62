using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Resolution;

/// <summary>Whom a fact concerns, so that a store finds the facts of a person.</summary>
public static class FactPeople
{
    /// <summary>IFI keys of the Actor and of everybody the Statement names as Object, instructor, team member or addressee, each once. Who is only referred to by a
    /// Statement's id (an approval, a reply) is found through <see cref="FactDetails.Refers"/>.</summary>
    public static IReadOnlyList<string> Of(LearningFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var details = fact.Details;
        IEnumerable<string?> named = details is null ? [] : [details.For, .. details.ObjectAgents, .. details.Instructors, .. details.Team];
        return [.. named.Prepend(fact.Person?.Key).OfType<string>().Distinct(StringComparer.Ordinal)];
    }
}
