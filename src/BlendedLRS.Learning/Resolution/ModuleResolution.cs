using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.People;

namespace BlendedLRS.Learning.Resolution;

/// <summary>From the facts of one module to feedback with its answers, rework cases and revisions. Pure; the same whatever the order in which facts arrived.</summary>
public static class ModuleResolution
{
    /// <summary>Keys of the modules that a fact tells something of: what it is about; for a suggestion, what that stands in. None for what only refers to other Statements.</summary>
    public static IReadOnlyList<string> KeysOf(LearningFact fact, ModuleCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(catalogue);
        if (fact.Details is not { } details || fact.IsVoided)
        {
            return [];
        }

        var isAbout = fact.Kind is LearningKind.Content or LearningKind.Learning || fact.Kind == LearningKind.Feedback && details.Act is not (Act.Applaud or Act.ApplaudGoal);
        IEnumerable<string?> keys = !isAbout ? [] : details.Act == Act.Propose
            ? details.Parents.Select(parent => catalogue.KeyOf(parent.ModuleKey, parent.Id))
            : fact.Kind == LearningKind.Learning && fact.Grain is (Grain.None or Grain.Item) ? [] : [catalogue.KeyOf(details.ModuleKey, details.ObjectId)];
        return [.. keys.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Resolves one module.</summary>
    /// <param name="moduleKey">Its key.</param>
    /// <param name="facts">Facts whose keys hold it, and those that refer to their Statements (replies, declines), in any order; others do no harm.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="roster">Who works where.</param>
    public static ModuleLearning Resolve(string moduleKey, IReadOnlyCollection<LearningFact> facts, ModuleCatalogue catalogue, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(catalogue);
        var told = FactOrder.Of(facts, catalogue, roster, new List<FactFate>());
        var loop = new FeedbackLoop(moduleKey);
        var own = new List<Told>();
        foreach (var entry in told)
        {
            var isOwn = KeysOf(entry.Fact, catalogue).Contains(moduleKey, StringComparer.Ordinal);
            if (isOwn)
            {
                own.Add(entry);
            }

            if (isOwn ? entry.Fact.Kind is LearningKind.Feedback or LearningKind.Content : entry.Act is Act.Reply or Act.Reject)
            {
                loop.Add(entry);
            }
        }

        return new ModuleLearning(moduleKey)
        {
            Feedback = loop.Feedback,
            Cases = loop.Cases(),
            Revisions = [.. own.Where(entry => entry.Act == Act.Revise).Select(RevisionOf).OfType<ModuleRevision>().DistinctBy(revision => revision.Name, StringComparer.Ordinal)],
            Proposal = catalogue.Find(moduleKey, moduleKey) is null && own.Count > 0 ? Proposal(moduleKey, own) : null,
        };
    }

    /// <summary>A new Activity id is a rework; a new <c>context.revision</c> alone is a small mend (xAPI-Data 2.4.6).</summary>
    private static ModuleRevision? RevisionOf(Told told)
    {
        var details = told.Details;
        var isNewId = details.Revises is not null && details.Revises != details.ObjectId;
        var name = isNewId ? details.ObjectId : details.Revision ?? details.ObjectId;
        return name is null ? null : new ModuleRevision(name, told.Time)
        {
            ActivityId = isNewId || details.Revision is null ? details.ObjectId : null,
            IsMajor = isNewId || details.Revision is null,
            Cause = details.Cause ?? RevisionCause.Unknown,
            Addresses = details.Addresses,
        };
    }

    private static LearningModule Proposal(string key, List<Told> own)
    {
        var ids = own.SelectMany(told => told.Act == Act.Propose
            ? told.Details.Parents.Where(parent => (parent.ModuleKey ?? parent.Id) == key).Select(string? (parent) => parent.Id)
            : [told.Details.ObjectId]);
        return new LearningModule(key, key)
        {
            ActivityIds = [.. ids.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Topics = [.. own.SelectMany(told => told.Details.Topics).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }
}
