using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Resolution;

/// <summary>What a fact with details is linked to other than by its Actor, as short texts, so that a store finds the facts of a person, of a module and about a Statement.
/// Voided facts keep their links: whoever resolves must see that they are voided.</summary>
public static class FactLinks
{
    private const string PersonPrefix = "p ";
    private const string StatementPrefix = "s ";
    private const string ModulePrefix = "m ";

    /// <summary>The link of facts that concern a person who is not their Actor.</summary>
    /// <param name="ifiKey">One of the person's IFI keys.</param>
    public static string ToPerson(string ifiKey) => PersonPrefix + ifiKey;

    /// <summary>The link of facts that refer to a Statement, or address it.</summary>
    public static string ToStatement(Guid id) => StatementPrefix + id.ToString("D");

    /// <summary>The link of feedback on a module and of work on it.</summary>
    /// <param name="idOrKey">Its key as sent, or one of its Activity ids: a fact is linked to whatever its Statement named.</param>
    public static string ToModule(string idOrKey) => ModulePrefix + idOrKey;

    /// <summary>Every link by which <see cref="ModuleResolution.KeysOf"/> may come to a catalogued module, each once: its keys and its Activity ids.</summary>
    public static IReadOnlyList<string> ToModule(LearningModule module)
    {
        ArgumentNullException.ThrowIfNull(module);
        var ids = module.ActivityIds.Concat(module.Revisions.Select(revision => revision.ActivityId).OfType<string>());
        return [.. module.Aliases.Prepend(module.Key).Concat(ids).Distinct(StringComparer.Ordinal).Select(ToModule)];
    }

    /// <summary>The IFI key behind a link to a person; null for any other link.</summary>
    public static string? PersonOf(string link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link.StartsWith(PersonPrefix, StringComparison.Ordinal) ? link[PersonPrefix.Length..] : null;
    }

    /// <summary>The links of a fact, each once; none without details.</summary>
    public static IReadOnlyList<string> Of(LearningFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (fact.Details is not { } details)
        {
            return [];
        }

        var actor = fact.Person?.Key;
        var people = FactPeople.NamedIn(details).Where(key => key != actor).Select(ToPerson);
        var statements = details.Refers.Concat(details.Addresses).Select(ToStatement);
        return [.. people.Concat(statements).Concat(ModulesOf(fact.Kind, details).Select(ToModule)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Learning is not linked, because there is by far the most of it: what was learned with a module comes from the events of people.</summary>
    private static IEnumerable<string> ModulesOf(LearningKind kind, FactDetails details) => kind is not (LearningKind.Feedback or LearningKind.Content)
        ? []
        : details.Parents.SelectMany(parent => new[] { parent.ModuleKey, parent.Id }).Concat([details.ModuleKey, details.ObjectId, details.Revises]).OfType<string>();
}
