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
        var named = fact.Details is { } details ? NamedIn(details) : [];
        return fact.Person is { } actor ? [.. named.Prepend(actor.Key).Distinct(StringComparer.Ordinal)] : named;
    }

    /// <summary>IFI keys of everybody but the Actor whom a Statement names, each once; the Actor's too where they are named again.</summary>
    public static IReadOnlyList<string> NamedIn(FactDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        IEnumerable<string?> named = [details.For, .. details.ObjectAgents, .. details.Instructors, .. details.Team];
        return [.. named.OfType<string>().Distinct(StringComparer.Ordinal)];
    }
}
