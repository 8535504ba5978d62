using System.Text.Json;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.Profile;

/// <summary>All templates of the profile, held against one Statement (xAPI Profiles, Communication 2.1).</summary>
internal sealed class TemplateSet
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 4096 };

    private readonly List<CompiledTemplate> _templates = [];
    private readonly IriNormaliser _iris;

    private TemplateSet(IriNormaliser iris) => _iris = iris;

    /// <summary>Makes the templates ready.</summary>
    /// <returns>Null, or the first rule whose path cannot be read and where it stands.</returns>
    public static Refusal? Load(IReadOnlyList<StatementTemplate> templates, IriNormaliser iris, out TemplateSet set)
    {
        set = new TemplateSet(iris);
        for (var i = 0; i < templates.Count; i++)
        {
            var rules = new List<CompiledRule>();
            foreach (var rule in templates[i].Rules)
            {
                if (CompiledRule.Of(rule) is not { } compiled)
                {
                    return new Refusal("Profile", $"/templates/{i}/rules/{rules.Count}", "A path of this rule is not of the JSONPath that profiles may use.");
                }

                rules.Add(compiled);
            }

            set._templates.Add(new CompiledTemplate(templates[i], rules, iris));
        }

        return null;
    }

    /// <summary>The templates that a Statement fits, the most specific first.</summary>
    /// <param name="statement">The Statement.</param>
    /// <param name="traits">What it has of the determining properties.</param>
    /// <param name="referred">Gives a Statement that it refers to, null where it is not at hand: then it is believed.</param>
    public IReadOnlyList<TemplateMatch> Match(JsonElement statement, StatementTraits traits, Func<Guid, ReadOnlyMemory<byte>?> referred) =>
        [.. _templates.Where(template => template.Fits(traits)).OrderByDescending(template => template.Weight).Select(template => Check(template, statement, referred))];

    /// <summary>Why a Statement fits no template: its Verb is of none, or what goes with the Verb is missing.</summary>
    public BrokenRule Misfit(StatementTraits traits)
    {
        var sameVerb = _templates.Where(template => template.Verb == traits.Verb).ToList();
        var types = sameVerb.Select(template => template.ObjectType).OfType<string>().Where(type => type != traits.ObjectType).ToList();
        return (sameVerb.Count, types.Count) switch
        {
            (0, _) => Unfit("$.verb.id", "/verb/id", "no template of it has this Verb"),
            (_, > 0) => Unfit("$.object.definition.type", "/object/definition/type", $"with this Verb its templates ask for an Activity of type {string.Join(" or ", types)}"),
            _ => Unfit("$.context.contextActivities", "/context/contextActivities", $"what the template {sameVerb[0].Id} determines is not there"),
        };

        static BrokenRule Unfit(string location, string pointer, string why) =>
            new(null, location, new Refusal("Profile", pointer, $"The Statement carries the profile's category, but {why}; leave the category out where no template fits."));
    }

    private TemplateMatch Check(CompiledTemplate template, JsonElement statement, Func<Guid, ReadOnlyMemory<byte>?> referred)
    {
        var findings = template.Check(statement).ToList();
        BrokenRule?[] references =
        [
            CheckReference(template, template.ObjectRefs, "$.object", "/object", statement.Child("object"), referred),
            CheckReference(template, template.ContextRefs, "$.context.statement", "/context/statement", statement.Child("context").Child("statement"), referred),
        ];
        return new TemplateMatch(
            template,
            [.. references.OfType<BrokenRule>(), .. findings.Where(finding => !finding.IsNote).Select(finding => finding.Rule)],
            [.. findings.Where(finding => finding.IsNote).Select(finding => finding.Rule)]);
    }

    private BrokenRule? CheckReference(
        CompiledTemplate template, IReadOnlyList<string> wanted, string location, string pointer, JsonElement reference, Func<Guid, ReadOnlyMemory<byte>?> referred)
    {
        if (wanted.Count == 0)
        {
            return null;
        }

        if (reference.Text("objectType") != "StatementRef" || !Guid.TryParse(reference.Text("id"), out var id))
        {
            return template.Breach(location, pointer, "must be a StatementRef");
        }

        return referred(id) is not { } other || Follows(other, wanted) ? null : template.Breach(location, pointer, $"must refer to a Statement by the template {string.Join(" or ", wanted)}");
    }

    /// <summary>What the referred Statement refers to in turn is believed: one step is enough, and nothing can go in a circle.</summary>
    private bool Follows(ReadOnlyMemory<byte> raw, IReadOnlyList<string> wanted)
    {
        using var document = JsonDocument.Parse(raw, Deep);
        return Match(document.RootElement, StatementTraits.Of(document.RootElement, _iris), _ => null)
            .Any(match => match.Broken.Count == 0 && wanted.Contains(match.Template.Id, StringComparer.Ordinal));
    }
}
