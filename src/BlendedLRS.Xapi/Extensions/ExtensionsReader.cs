using System.Text.Json;
using BlendedLRS.Xapi.Json;

namespace BlendedLRS.Xapi.Extensions;

/// <summary>Extensions (xAPI-Data 4.1): keys are IRIs, values any JSON, null included, and never a reason to refuse.</summary>
internal static class ExtensionsReader
{
    public static bool ReadExtensions(this ref JsonCursor c)
    {
        if (!c.Expect(JsonTokenType.StartObject, Section.Extensions, "an object from IRIs to any values is required"))
        {
            return false;
        }

        var keys = default(KeyLog);
        while (c.NextKey(ref keys))
        {
            if (!Iri.IsValid(c.Text()))
            {
                return c.RefuseKey(Section.Extensions, $"Found the key {Found.Quote(c.Json.ValueSpan)}; the keys of extensions are IRIs with a scheme.");
            }

            c.Json.Read();
            c.Json.Skip();
        }

        return !c.IsRefused;
    }
}
