using System.Text.Json;
using BlendedLRS.Xapi.Json;
using BlendedLRS.Xapi.LanguageMaps;

namespace BlendedLRS.Xapi.Verbs;

/// <summary>Verbs (xAPI-Data 2.4.3).</summary>
internal static class VerbReader
{
    private const int Id = 0;
    private static readonly PropertyTable Properties = new("a Verb", "id", "display");

    public static bool ReadVerb(this ref JsonCursor c, out Iri id)
    {
        id = default;
        if (!c.Expect(JsonTokenType.StartObject, Section.Verb, "an object is required: a Verb with an id"))
        {
            return false;
        }

        int start = c.At;
        uint seen = 0;
        while (c.NextProperty(Properties, ref seen, out int property))
        {
            if (!(property == Id ? c.ReadIri(Section.Verb, out id) : c.ReadLanguageMap(Section.Verb)))
            {
                return false;
            }
        }

        return !c.IsRefused && (id.Value is not null || c.RefuseAt(start, Section.Verb, "Found a Verb without \"id\"; an IRI is required there."));
    }
}
