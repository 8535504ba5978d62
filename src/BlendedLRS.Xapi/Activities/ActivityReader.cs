using System.Text.Json;
using BlendedLRS.Xapi.Json;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Xapi.Activities;

/// <summary>Activities outside the Object of a Statement, which may be of other kinds (xAPI-Data 2.4.4.1).</summary>
internal static class ActivityReader
{
    private const int ObjectType = 0;
    private const int Id = 1;
    private static readonly PropertyTable Properties = new("an Activity", "objectType", "id", "definition");

    public static bool ReadActivity(this ref JsonCursor c, Place place, string requirement)
    {
        if (!c.Expect(JsonTokenType.StartObject, requirement, "an Activity object is required"))
        {
            return false;
        }

        int start = c.At;
        uint seen = 0;
        Iri id = default;
        Range definition = default;
        while (c.NextProperty(Properties, ref seen, out int property))
        {
            bool isRead = property switch
            {
                ObjectType => ReadObjectType(ref c),
                Id => c.ReadIri(Section.Activity, out id),
                _ => c.ReadDefinition(out definition),
            };
            if (!isRead)
            {
                return false;
            }
        }

        return !c.IsRefused && c.FinishActivity(start, id, place, definition);
    }

    /// <summary>Judges an Activity at its end and mentions it in the outline.</summary>
    public static bool FinishActivity(this ref JsonCursor c, int start, Iri id, Place place, Range definition)
    {
        if (id.Value is null)
        {
            return c.RefuseAt(start, Section.Activity, "Found an Activity without \"id\"; an IRI is required there.");
        }

        c.Outline.Mention(place, id, definition);
        return true;
    }

    private static bool ReadObjectType(ref JsonCursor c) =>
        (c.Token == JsonTokenType.String && c.Text().SequenceEqual("Activity"u8)) || c.Refuse(Section.Activity, "\"Activity\" is required here");
}
