using System.Text.Json;
using BlendedLRS.Xapi.Extensions;
using BlendedLRS.Xapi.Json;
using BlendedLRS.Xapi.LanguageMaps;

namespace BlendedLRS.Xapi.Activities;

/// <summary>Activity definitions, those of Interaction Activities included (xAPI-Data 2.4.4.1).</summary>
internal static class DefinitionReader
{
    private const int Name = 0;
    private const int Description = 1;
    private const int Type = 2;
    private const int MoreInfo = 3;
    private const int ExtensionsProperty = 4;
    private const int InteractionTypeProperty = 5;
    private const int CorrectResponsesPattern = 6;
    private const int FirstList = 7;
    private static readonly PropertyTable Properties = new(
        "an Activity definition",
        ["name", "description", "type", "moreInfo", "extensions", "interactionType", "correctResponsesPattern", .. InteractionType.Lists]);

    /// <summary>Reads one definition.</summary>
    /// <param name="c">The cursor, on the value.</param>
    /// <param name="place">Where it stands in the raw Statement.</param>
    public static bool ReadDefinition(this ref JsonCursor c, out Range place)
    {
        place = default;
        if (!c.Expect(JsonTokenType.StartObject, Section.Activity, "an Activity definition object is required"))
        {
            return false;
        }

        int start = c.At;
        uint seen = 0;
        var interaction = default(InteractionParts);
        while (c.NextProperty(Properties, ref seen, out int property))
        {
            if (!Read(ref c, property, ref interaction))
            {
                return false;
            }
        }

        place = (start - c.Outline.Start)..((int)c.Json.BytesConsumed - c.Outline.Start);
        return !c.IsRefused && interaction.Finish(ref c, start, hasProperties: (seen >> CorrectResponsesPattern) != 0);
    }

    private static bool Read(ref JsonCursor c, int property, ref InteractionParts interaction) => property switch
    {
        Name or Description => c.ReadLanguageMap(Section.Activity),
        Type or MoreInfo => c.ReadIri(Section.Activity),
        ExtensionsProperty => c.ReadExtensions(),
        InteractionTypeProperty => interaction.ReadType(ref c),
        CorrectResponsesPattern => ReadPattern(ref c),
        _ => interaction.ReadList(ref c, property - FirstList),
    };

    private static bool ReadPattern(ref JsonCursor c)
    {
        if (!c.Expect(JsonTokenType.StartArray, Section.Activity, "an array of strings is required"))
        {
            return false;
        }

        while (c.NextElement())
        {
            if (!c.ReadString(Section.Activity))
            {
                return false;
            }
        }

        return !c.IsRefused;
    }
}
