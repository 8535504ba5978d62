using System.Text.Json;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.Profile;

/// <summary>A Statement Template made ready: whether a Statement fits it, and which of its rules it breaks (xAPI Profiles, Communication 2.1).</summary>
internal sealed class CompiledTemplate(StatementTemplate template, IReadOnlyList<CompiledRule> rules, IriNormaliser iris)
{
    private readonly string[] _grouping = Normal(template.ContextGroupingActivityType, iris);
    private readonly string[] _parent = Normal(template.ContextParentActivityType, iris);
    private readonly string[] _other = Normal(template.ContextOtherActivityType, iris);
    private readonly string[] _category = Normal(template.ContextCategoryActivityType, iris);
    private readonly string[] _usage = Normal(template.AttachmentUsageType, iris);

    public string Id => template.Id;

    public string? Verb { get; } = template.Verb is null ? null : iris.Normalise(template.Verb);

    public string? ObjectType { get; } = template.ObjectActivityType is null ? null : iris.Normalise(template.ObjectActivityType);

    /// <summary>IRIs of templates, one of which the Statement that the Object refers to must follow.</summary>
    public IReadOnlyList<string> ObjectRefs => template.ObjectStatementRefTemplate;

    /// <summary>The same for <c>context.statement</c>.</summary>
    public IReadOnlyList<string> ContextRefs => template.ContextStatementRefTemplate;

    /// <summary>How much it determines: of two templates that a Statement fits, the one with more says more.</summary>
    public int Weight => (Verb is null ? 0 : 1) + (ObjectType is null ? 0 : 1) + _grouping.Length + _parent.Length + _other.Length + _category.Length + _usage.Length;

    /// <summary>Whether a Statement has every determining property.</summary>
    public bool Fits(StatementTraits traits) =>
        (Verb is null || Verb == traits.Verb)
        && (ObjectType is null || ObjectType == traits.ObjectType)
        && Array.TrueForAll(_grouping, traits.GroupingTypes.Contains)
        && Array.TrueForAll(_parent, traits.ParentTypes.Contains)
        && Array.TrueForAll(_other, traits.OtherTypes.Contains)
        && Array.TrueForAll(_category, traits.CategoryTypes.Contains)
        && Array.TrueForAll(_usage, traits.UsageTypes.Contains);

    /// <summary>What its rules find amiss in a Statement, in their order.</summary>
    public IEnumerable<(BrokenRule Rule, bool IsNote)> Check(JsonElement statement) =>
        from rule in rules
        let finding = rule.Check(statement, iris)
        where finding is not null
        select (Breach(rule.Location, finding.Pointer, finding.Expected), finding.IsNote);

    /// <summary>One breach, told to the sender.</summary>
    public BrokenRule Breach(string location, string pointer, string expected) =>
        new(Id, location, new Refusal("Profile", pointer, $"{location} {expected} in a Statement that carries the profile's category and fits its template {Id}."));

    private static string[] Normal(IReadOnlyList<string> types, IriNormaliser iris) => [.. types.Select(iris.Normalise)];
}
