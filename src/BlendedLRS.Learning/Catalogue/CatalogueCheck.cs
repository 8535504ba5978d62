using BlendedLRS.Learning.Classification;
using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.Catalogue;

/// <summary>What must hold of the catalogue as a whole. Whoever writes to it checks what would then be there.</summary>
public static class CatalogueCheck
{
    /// <summary>Everything that is wrong; empty when the catalogue is good.</summary>
    public static IReadOnlyList<CatalogueFault> Faults(CatalogueContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var keys = Claims(content, module => [module.Key, .. module.Aliases]);
        var ids = Claims(content, module => module.ActivityIds);
        return
        [
            .. content.Modules.Values.SelectMany(module => ModuleCheck.Faults(module).Concat(SharedFaults(module, keys, ids)).Concat(PartFaults(module, content, ids))
                .Select(refusal => new CatalogueFault(CataloguePart.Module, module.Key, refusal))),
            .. content.BaselineSets.SelectMany(set => BaselineCheck.Faults(set.Value, content).Select(refusal => new CatalogueFault(CataloguePart.BaselineSet, set.Key, refusal))),
            .. content.Topics.Values.SelectMany(topic => TopicFaults(topic, content).Select(refusal => new CatalogueFault(CataloguePart.Topic, topic.ActivityId, refusal))),
            .. content.Sources.Values.SelectMany(source => SourceFaults(source).Select(refusal => new CatalogueFault(CataloguePart.LearningSource, source.Key, refusal))),
        ];
    }

    private static Dictionary<string, List<string>> Claims(CatalogueContent content, Func<LearningModule, IEnumerable<string>> what) =>
        content.Modules.Values.SelectMany(module => what(module).Select(text => (text, module.Key)))
            .GroupBy(claim => claim.text, claim => claim.Key, StringComparer.Ordinal)
            .ToDictionary(claims => claims.Key, claims => claims.Distinct(StringComparer.Ordinal).ToList(), StringComparer.Ordinal);

    private static IEnumerable<Refusal> SharedFaults(LearningModule module, Dictionary<string, List<string>> keys, Dictionary<string, List<string>> ids)
    {
        foreach (var other in keys[module.Key].Where(other => other != module.Key))
        {
            yield return CatalogueFault.Refuse("/key", $"'{module.Key}' was merged into the module '{other}', which goes on to be found by it.");
        }

        for (var index = 0; index < module.Aliases.Count; index++)
        {
            foreach (var other in keys[module.Aliases[index]].Where(other => other != module.Key))
            {
                yield return CatalogueFault.Refuse($"/aliases/{index}", $"'{module.Aliases[index]}' also leads to the module '{other}'.");
            }
        }

        for (var index = 0; index < module.ActivityIds.Count; index++)
        {
            foreach (var other in ids[module.ActivityIds[index]].Where(other => other != module.Key))
            {
                yield return CatalogueFault.Refuse($"/activityIds/{index}", $"The Activity id belongs to one module, and '{other}' has it too.");
            }
        }
    }

    private static IEnumerable<Refusal> PartFaults(LearningModule module, CatalogueContent content, Dictionary<string, List<string>> ids)
    {
        if (module.PartOf is not { } above)
        {
            yield break;
        }

        if (!content.Modules.ContainsKey(above))
        {
            // A course need not be in the catalogue itself: then its Activity id stands here.
            if (!Iri.IsValid(above))
            {
                yield return CatalogueFault.Refuse("/partOf", $"There is no module '{above}'; it is part of a module of the catalogue, or of a course by its Activity id.");
            }
            else if (ids.TryGetValue(above, out var owners))
            {
                yield return CatalogueFault.Refuse("/partOf", $"The Activity id belongs to the module '{owners[0]}'; name that key.");
            }

            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = above; at is not null && seen.Add(at); at = content.Modules.GetValueOrDefault(at)?.PartOf)
        {
            if (at == module.Key)
            {
                yield return CatalogueFault.Refuse("/partOf", "The module would be part of itself.");
                yield break;
            }
        }
    }

    private static IEnumerable<Refusal> TopicFaults(Topic topic, CatalogueContent content)
    {
        var isOneStep = topic.Competency is null || (topic.Competency != topic.ActivityId && content.Topics.GetValueOrDefault(topic.Competency)?.Competency is null);
        return
        [
            .. CatalogueText.IdFaults("/activityId", topic.ActivityId),
            .. CatalogueText.TextFaults("/name", topic.Name),
            .. CatalogueText.IdFaults("/competency", topic.Competency),
            .. isOneStep ? Array.Empty<Refusal>() : [CatalogueFault.Refuse("/competency", "A topic means a competency in one step: not itself, and not a topic that means another.")],
        ];
    }

    private static IEnumerable<Refusal> SourceFaults(LearningSource source) =>
    [
        .. CatalogueText.KeyFaults("/key", source.Key),
        .. source.Kind == SourceKind.Unbound ? [CatalogueFault.Refuse("/kind", "A source is bound to one of lms, capture, chat, email, content.")] : Array.Empty<Refusal>(),
        .. source.Enrolments.Keys.Where(way => way.Trim().Length == 0).Select(_ => CatalogueFault.Refuse("/enrolments", "A way of enrolment has a name.")),
    ];
}
