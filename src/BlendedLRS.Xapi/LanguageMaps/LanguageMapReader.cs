using System.Text.Json;
using BlendedLRS.Xapi.Json;

namespace BlendedLRS.Xapi.LanguageMaps;

/// <summary>Language maps (xAPI-Data 4.2): RFC 5646 language tags to strings.</summary>
internal static class LanguageMapReader
{
    public static bool ReadLanguageMap(this ref JsonCursor c, string requirement)
    {
        if (!c.Expect(JsonTokenType.StartObject, requirement, "a language map is required: an object from language tags to strings"))
        {
            return false;
        }

        var keys = default(KeyLog);
        while (c.NextKey(ref keys))
        {
            if (!LanguageTag.IsWellFormed(c.Text()))
            {
                return c.RefuseKey(Section.LanguageMap, $"Found the key {Found.Quote(c.Json.ValueSpan)}; a language tag of RFC 5646 is required, such as \"en\" or \"en-GB\".");
            }

            c.Json.Read();
            if (!c.Expect(JsonTokenType.String, Section.LanguageMap, "a string in the language of its key is required"))
            {
                return false;
            }
        }

        return !c.IsRefused;
    }
}
