using System.Text.Json;
using BlendedLRS.Xapi.Json;
using BlendedLRS.Xapi.LanguageMaps;

namespace BlendedLRS.Xapi.Activities;

/// <summary>Lists of interaction components (xAPI-Data 2.4.4.1, Interaction Components): ids are distinct within a list.</summary>
internal static class InteractionComponentsReader
{
    private const int Id = 0;
    private static readonly PropertyTable Properties = new("an interaction component", "id", "description");

    public static bool ReadInteractionComponents(this ref JsonCursor c)
    {
        if (!c.Expect(JsonTokenType.StartArray, Section.Activity, "an array of interaction components is required"))
        {
            return false;
        }

        var ids = default(KeyLog);
        while (c.NextElement())
        {
            if (!ReadComponent(ref c, ref ids))
            {
                return false;
            }
        }

        return !c.IsRefused;
    }

    private static bool ReadComponent(ref JsonCursor c, ref KeyLog ids)
    {
        if (!c.Expect(JsonTokenType.StartObject, Section.Activity, "an interaction component is required: an object with an id"))
        {
            return false;
        }

        int start = c.At;
        uint seen = 0;
        while (c.NextProperty(Properties, ref seen, out int property))
        {
            if (!(property == Id ? ReadId(ref c, ref ids) : c.ReadLanguageMap(Section.Activity)))
            {
                return false;
            }
        }

        bool hasId = (seen & (1u << Id)) != 0;
        return !c.IsRefused && (hasId || c.RefuseAt(start, Section.Activity, "Found an interaction component without \"id\"; a string is required there."));
    }

    private static bool ReadId(ref JsonCursor c, ref KeyLog ids) =>
        c.ReadString(Section.Activity)
        && (ids.Add(c.Bytes, c.At + 1, c.Json.ValueSpan.Length, c.Json.ValueIsEscaped) || c.Refuse(Section.Activity, "the ids within one list are required to be distinct"));
}
