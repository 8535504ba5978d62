using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.Catalogue;

/// <summary>What is wrong with a module by itself.</summary>
internal static class ModuleCheck
{
    private const int MostMinutes = 100_000;
    private const int ShortestReason = 8;

    public static IEnumerable<Refusal> Faults(LearningModule module) =>
    [
        .. CatalogueText.KeyFaults("/key", module.Key),
        .. CatalogueText.TextFaults("/name", module.Name),
        .. module.Aliases.SelectMany((alias, index) => CatalogueText.KeyFaults($"/aliases/{index}", alias)),
        .. CatalogueText.TwiceFaults("/aliases", [.. module.Aliases]),
        .. CatalogueText.IdFaults("/activityIds", module.ActivityIds),
        .. CatalogueText.IdFaults("/topics", module.Topics),
        .. CatalogueText.TextFaults("/owner", module.Owner),
        .. ReasonFaults(module.MustBeStandard),
        .. MinutesFaults(module.EstimatedMinutes),
        .. RevisionFaults(module),
    ];

    private static IEnumerable<Refusal> ReasonFaults(string? reason) => reason is null || reason.Trim().Length >= ShortestReason
        ? CatalogueText.TextFaults("/mustBeStandard", reason)
        : [CatalogueFault.Refuse("/mustBeStandard", $"'{reason}' is no reason; what must be the same for everybody says why, in {ShortestReason} characters or more.")];

    private static IEnumerable<Refusal> MinutesFaults(double? minutes) => minutes is null or (> 0 and <= MostMinutes)
        ? []
        : [CatalogueFault.Refuse("/estimatedMinutes", $"Minutes are above 0 and at most {MostMinutes}; leave the member out where they are unknown.")];

    private static IEnumerable<Refusal> RevisionFaults(LearningModule module)
    {
        foreach (var twice in CatalogueText.TwiceFaults("/revisions", [.. module.Revisions.Select(revision => revision.Name)]))
        {
            yield return twice with { Pointer = twice.Pointer + "/name" };
        }

        for (var index = 0; index < module.Revisions.Count; index++)
        {
            var (revision, pointer) = (module.Revisions[index], $"/revisions/{index}");
            foreach (var fault in CatalogueText.TextFaults(pointer + "/name", revision.Name))
            {
                yield return fault;
            }

            if (index > 0 && revision.Released < module.Revisions[index - 1].Released)
            {
                yield return CatalogueFault.Refuse(pointer + "/released", "Revisions stand in the order of their release; this one is earlier than the one before it.");
            }

            if (revision.ActivityId is { } id && !module.ActivityIds.Contains(id, StringComparer.Ordinal))
            {
                yield return CatalogueFault.Refuse(pointer + "/activityId", $"'{id}' is not among the Activity ids of the module.");
            }
        }
    }
}
