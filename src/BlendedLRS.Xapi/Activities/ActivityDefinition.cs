using System.Text;
using BlendedLRS.Xapi.Json;

namespace BlendedLRS.Xapi.Activities;

/// <summary>An Activity's <c>definition</c> (xAPI-Data 2.4.4.1) as Statements build it up.</summary>
public static class ActivityDefinition
{
    private const string InteractionTypeKey = "interactionType";

    /// <summary>Properties whose own properties are known one by one: languages and extensions.</summary>
    private static readonly string[] Maps = ["name", "description", "extensions"];

    private static readonly string[] PartsOfInteraction = ["correctResponsesPattern", .. InteractionType.Lists];

    /// <summary>What is known after another Statement has spoken: what it says counts, language by language and extension by extension; of what it is
    /// silent about, the known stays, but for the parts of an interaction that is now of another type. Values go over byte for byte.</summary>
    /// <param name="known">JSON text of the definition so far.</param>
    /// <param name="sent">JSON text of a valid definition.</param>
    /// <returns>JSON text of the definition from now on.</returns>
    public static ReadOnlyMemory<byte> Merge(ReadOnlyMemory<byte> known, ReadOnlyMemory<byte> sent)
    {
        if (JsonMembers.Read(sent) is not { } members)
        {
            return known;
        }

        JsonMembers merged = JsonMembers.Read(known) ?? new JsonMembers();
        if (IsOtherInteraction(merged, members))
        {
            merged = merged.Without(member => PartsOfInteraction.Contains(member.Key, StringComparer.Ordinal));
        }

        foreach (JsonMember member in members.All)
        {
            bool isMap = Maps.Contains(member.Key, StringComparer.Ordinal);
            merged.Set(isMap && merged[member.Key] is { } map ? member with { Value = JsonMembers.Merge(map, member.Value) ?? member.Value } : member);
        }

        return merged.ToJson();
    }

    private static bool IsOtherInteraction(JsonMembers known, JsonMembers sent) =>
        known[InteractionTypeKey] is { } before && sent[InteractionTypeKey] is { } now && !Text(before).Equals(Text(now), StringComparison.Ordinal);

    private static string Text(ReadOnlyMemory<byte> value) => Encoding.Latin1.GetString(JsonText.Unescape(value.Span));
}
