using System.Text.Json;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Profile;

/// <summary>What a Statement has of the determining properties (xAPI Profiles, Structure 8.0), IRIs in their normal form.</summary>
internal sealed record StatementTraits
{
    public string? Verb { get; private init; }

    public string? ObjectType { get; private init; }

    public required IReadOnlyList<string> CategoryIds { get; init; }

    public required IReadOnlyList<string> CategoryTypes { get; init; }

    public required IReadOnlyList<string> GroupingTypes { get; init; }

    public required IReadOnlyList<string> ParentTypes { get; init; }

    public required IReadOnlyList<string> OtherTypes { get; init; }

    public required IReadOnlyList<string> UsageTypes { get; init; }

    public static StatementTraits Of(JsonElement statement, IriNormaliser iris)
    {
        var activities = statement.Child("context").Child("contextActivities");
        return new StatementTraits
        {
            Verb = statement.Child("verb").Iri("id", iris),
            ObjectType = statement.Child("object").Child("definition").Iri("type", iris),
            CategoryIds = [.. activities.Child("category").Items().Select(activity => activity.Iri("id", iris)).OfType<string>()],
            CategoryTypes = Types("category"),
            GroupingTypes = Types("grouping"),
            ParentTypes = Types("parent"),
            OtherTypes = Types("other"),
            UsageTypes = [.. statement.Child("attachments").Items().Select(attachment => attachment.Iri("usageType", iris)).OfType<string>()],
        };

        List<string> Types(string place) => [.. activities.Child(place).Items().Select(activity => activity.Child("definition").Iri("type", iris)).OfType<string>()];
    }
}
