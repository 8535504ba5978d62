using System.Text;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Catalogue;

/// <summary>Proposes modules from what Statements are about, and puts into effect what people decide. Ids of a platform are no good keys: a copied course has others
/// for the same things. So Activities are brought together by the keys that were sent with them, and by name across courses where there is none.</summary>
public static class ModuleProposals
{
    /// <summary>What may become modules, the most seen first.</summary>
    /// <param name="seen">What is seen; each Activity once.</param>
    /// <param name="content">The catalogue: what is in it or ignored is not proposed.</param>
    public static IReadOnlyList<ModuleProposal> Of(IEnumerable<SeenActivity> seen, CatalogueContent content)
    {
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(content);
        var owners = content.Modules.Values.SelectMany(module => module.ActivityIds.Select(id => (id, module.Key))).ToDictionary(pair => pair.id, pair => pair.Key, StringComparer.Ordinal);
        var keys = content.Modules.Values.SelectMany(module => module.Aliases.Prepend(module.Key)).ToHashSet(StringComparer.Ordinal);
        var unknown = seen.Where(one => one.Grain != Grain.Item && !owners.ContainsKey(one.ActivityId) && !content.Ignored.Contains(one.ActivityId)
            && (one.ModuleKey is null || !keys.Contains(one.ModuleKey))).ToList();
        var names = content.Modules.Values.GroupBy(module => module.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.First().Key, StringComparer.OrdinalIgnoreCase);
        var proposals = Groups(unknown).Select(group => Proposal(group.Ground, group.Members, owners, names)).OrderByDescending(proposal => proposal.Count)
            .ThenBy(proposal => proposal.ActivityIds[0], StringComparer.Ordinal).ToList();
        return [.. proposals.Select(proposal => proposal with { Key = Free(proposal.Key, keys) })];
    }

    /// <summary>Makes a module of a proposal.</summary>
    /// <param name="content">The catalogue.</param>
    /// <param name="proposal">The proposal; key and name may have been changed by who accepts it.</param>
    public static CatalogueOutcome Accept(CatalogueContent content, ModuleProposal proposal)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(proposal);
        if (content.FindModule(proposal.Key) is { } taken)
        {
            return CatalogueOutcome.Refused(content, "/key", $"The key leads to the module '{taken.Key}'; attach the Activities to it, or choose another key.");
        }

        var module = new LearningModule(proposal.Key, proposal.Name) { ActivityIds = proposal.ActivityIds, PartOf = proposal.PartOf };
        return CatalogueOutcome.Of(content.With(module) with { Ignored = content.Ignored.Except(proposal.ActivityIds) });
    }

    /// <summary>Gives the Activities of a proposal to a module that is there.</summary>
    public static CatalogueOutcome Attach(CatalogueContent content, IReadOnlyList<string> activityIds, string key)
    {
        ArgumentNullException.ThrowIfNull(activityIds);
        return activityIds.Aggregate(CatalogueOutcome.Of(content), (outcome, id) => outcome.Refusals.Count > 0 ? outcome : ModuleLineage.Attach(outcome.Content, id, key));
    }

    /// <summary>Proposes Activities no more.</summary>
    public static CatalogueOutcome Ignore(CatalogueContent content, IReadOnlyList<string> activityIds)
    {
        ArgumentNullException.ThrowIfNull(content);
        return CatalogueOutcome.Of(content with { Ignored = content.Ignored.Union(activityIds) });
    }

    private static IEnumerable<(ProposalGround Ground, List<SeenActivity> Members)> Groups(List<SeenActivity> unknown)
    {
        // An external id leads to a module key where all that were sent with both agree.
        var keyOf = unknown.Where(one => one is { ModuleKey: not null, ExternalId: not null }).GroupBy(one => one.ExternalId!, one => one.ModuleKey!, StringComparer.Ordinal)
            .Where(keys => keys.Distinct(StringComparer.Ordinal).Count() == 1).ToDictionary(keys => keys.Key, keys => keys.First(), StringComparer.Ordinal);
        var ambiguous = unknown.Where(IsByName).GroupBy(one => (Name(one), one.Course)).Where(same => same.Count() > 1).Select(same => same.Key.Item1).ToHashSet(StringComparer.Ordinal);
        return unknown.GroupBy(one => Ground(one, keyOf, ambiguous)).Select(group => (group.Count() == 1 && group.Key.Item1 == ProposalGround.Name ? ProposalGround.Alone : group.Key.Item1, group.ToList()));
    }

    private static (ProposalGround Ground, string Text) Ground(SeenActivity one, Dictionary<string, string> keyOf, HashSet<string> ambiguous)
    {
        if ((one.ModuleKey ?? (one.ExternalId is { } id ? keyOf.GetValueOrDefault(id) : null)) is { } key)
        {
            return (ProposalGround.ModuleKey, key);
        }

        if (one.ExternalId is { } external)
        {
            return (ProposalGround.ExternalId, external);
        }

        // Two of one name in one course are two things, and nobody can tell which of them a third one elsewhere is.
        return IsByName(one) && !ambiguous.Contains(Name(one)) ? (ProposalGround.Name, Name(one)) : (ProposalGround.Alone, one.ActivityId);
    }

    // A course hangs under none, and two courses of one name may well be two runs or two subjects: only what hangs under a course is known by its name.
    private static bool IsByName(SeenActivity one) => one is { ModuleKey: null, ExternalId: null, Name: not null, Course: not null };

    private static string Name(SeenActivity one) => $"{one.Type}\n{one.Name!.Trim().ToUpperInvariant()}";

    private static ModuleProposal Proposal(ProposalGround ground, List<SeenActivity> members, Dictionary<string, string> owners, Dictionary<string, string> names)
    {
        var ordered = members.OrderByDescending(one => one.Count).ThenBy(one => one.ActivityId, StringComparer.Ordinal).ToList();
        var name = ordered.Select(one => one.Name?.Trim()).FirstOrDefault(text => !string.IsNullOrEmpty(text));
        var courses = ordered.Select(one => one.Course).Distinct(StringComparer.Ordinal).ToList();
        var key = ordered.Select(one => one.ModuleKey).FirstOrDefault(text => text is not null) ?? ordered.Select(one => one.ExternalId).FirstOrDefault(text => text is not null) ?? Slug(name ?? "");
        return new ModuleProposal(key.Length > 0 ? key : ordered[0].ActivityId, name ?? ordered[0].ActivityId, [.. ordered.Select(one => one.ActivityId)], ground)
        {
            Count = ordered.Sum(one => one.Count),
            LastSeen = ordered.Max(one => one.LastSeen),
            People = ordered.Max(one => one.People),
            PartOf = courses is [{ } course] ? owners.GetValueOrDefault(course, course) : null,
            SameAs = name is null ? null : names.GetValueOrDefault(name),
        };
    }

    private static string Free(string key, HashSet<string> taken)
    {
        var free = key;
        for (var number = 2; !taken.Add(free); number++)
        {
            free = $"{key}-{number}";
        }

        return free;
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
