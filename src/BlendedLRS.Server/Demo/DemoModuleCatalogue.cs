using System.Text.Json;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Server.Demo;

/// <summary>The demo's modules as a catalogue: what its Statements state (revisions, their causes, the ids that sources use), and what only people know (class, owner, levels).</summary>
internal static class DemoModuleCatalogue
{
    /// <summary>The key of the one baseline set.</summary>
    public const string BaselineKey = "safe-work";

    private static readonly string[] Regulated = ["lockout", "fire", "crane", "forklift"];
    private static readonly string[] OfProducts = ["feeder", "erp"];

    // Somebody who leads a team on each site.
    private static readonly string[] Owners = ["e-1001", "e-1011", "e-1056", "e-1096"];

    /// <summary>The catalogue of a year.</summary>
    /// <param name="statements">The Statements of the year.</param>
    /// <param name="profileBase">IRI base of the profile.</param>
    /// <param name="first">The first day of the year.</param>
    public static CatalogueContent Of(IReadOnlyList<DemoStatement> statements, string profileBase, DateOnly first)
    {
        var revised = Revisions(statements, profileBase.TrimEnd('/') + "/ext/");
        var sessions = SessionIds(statements);
        var modules = DemoCatalogue.Modules.Append(DemoCatalogue.KickOff).Select((module, index) => Module(module, index, first, revised.GetValueOrDefault(module.Key), sessions[module.Key]));
        var mandatory = DemoCatalogue.Modules.Where(module => module.IsMandatory).Select(module => module.Key).ToList();
        var topics = DemoCatalogue.Modules.Append(DemoCatalogue.KickOff).Select(module => module.Topic).Distinct(StringComparer.Ordinal)
            .Select(topic => new Topic(DemoTerms.Skills + topic, char.ToUpperInvariant(topic[0]) + topic[1..].Replace('-', ' ')));
        return (CatalogueContent.Empty with { Topics = CatalogueContent.Empty.Topics.AddRange(topics.Select(topic => KeyValuePair.Create(topic.ActivityId, topic))) })
            .With(modules)
            .With(new BaselineSet(BaselineKey, "Safe work at Noorderwerk", mandatory) { ValidDays = 365, From = first });
    }

    private static LearningModule Module(DemoModule module, int index, DateOnly first, ModuleRevision? second, IEnumerable<string> sessions)
    {
        // The ages differ, so that a look at what is stale shows something.
        var released = new DateTimeOffset(first.AddMonths(-(2 + (index * 5 % 23))), new TimeOnly(6, 0), TimeSpan.Zero);
        var original = new ModuleRevision("1", released) { ActivityId = second is null ? null : IdOf(module, 1), FlexLevel = module.IsMandatory ? FlexLevel.Fixed : (FlexLevel)(index % 3) };
        var isRegulated = Regulated.Contains(module.Key, StringComparer.Ordinal);
        string[] other = module == DemoCatalogue.KickOff ? [] : [IdOf(module, 1), IdOf(module, 2), FormalYear.CourseId(module)];
        return new LearningModule(module.Key, module.Name)
        {
            ActivityIds = [.. other, .. module.IsVendorContent ? [FormalYear.ContentId(module)] : Array.Empty<string>(), .. sessions],
            Revisions = second is null ? [original] : [original, second with { FlexLevel = module.IsMandatory ? FlexLevel.Fixed : FlexLevel.Customised }],
            Class = isRegulated ? ModuleClass.Regulated : OfProducts.Contains(module.Key, StringComparer.Ordinal) ? ModuleClass.Product : ModuleClass.Generic,
            Owner = Owners[index % Owners.Length],
            MustBeStandard = isRegulated && module.IsMandatory ? "The law prescribes what everybody must know" : null,
            Topics = [DemoTerms.Skills + module.Topic],
            EstimatedMinutes = module.Minutes,
        };
    }

    private static string IdOf(DemoModule module, int revision) => $"{DemoTerms.Platform}/m/{module.Key}/r{revision}";

    private static Dictionary<string, ModuleRevision> Revisions(IReadOnlyList<DemoStatement> statements, string extensions)
    {
        var found = new Dictionary<string, ModuleRevision>(StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            using var json = JsonDocument.Parse(statement.Utf8);
            if (json.RootElement.GetProperty("verb").GetProperty("id").GetString() != DemoTerms.Isd + "revised")
            {
                continue;
            }

            var (target, context) = (json.RootElement.GetProperty("object"), json.RootElement.GetProperty("context").GetProperty("extensions"));
            var key = target.GetProperty("definition").GetProperty("extensions").GetProperty(extensions + "module-key").GetString()!;
            var isKnown = KebabText.TryParse<RevisionCause>(context.GetProperty(extensions + "revision-cause").GetString(), out var cause);
            found[key] = new ModuleRevision("2", statement.Timestamp)
            {
                ActivityId = target.GetProperty("id").GetString(),
                Cause = isKnown ? cause : RevisionCause.Review,
                Addresses = [.. context.GetProperty(extensions + "addresses").EnumerateArray().Select(id => id.GetGuid())],
            };
        }

        return found;
    }

    private static ILookup<string, string> SessionIds(IReadOnlyList<DemoStatement> statements)
    {
        var start = FormalYear.Sessions + "/";
        return statements.Select(ObjectIdOf).OfType<string>().Where(id => id.StartsWith(start, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ToLookup(id => id[start.Length..].Split('/')[0], StringComparer.Ordinal);
    }

    private static string? ObjectIdOf(DemoStatement statement)
    {
        using var json = JsonDocument.Parse(statement.Utf8);
        return json.RootElement.GetProperty("object").TryGetProperty("id", out var id) ? id.GetString() : null;
    }
}
