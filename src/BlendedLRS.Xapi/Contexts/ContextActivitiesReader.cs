using System.Text.Json;
using BlendedLRS.Xapi.Activities;
using BlendedLRS.Xapi.Json;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Xapi.Contexts;

/// <summary>contextActivities (xAPI-Data 2.4.6.2): each kind an array of Activities, or a single one as in 0.95.</summary>
internal static class ContextActivitiesReader
{
    private static readonly PropertyTable Properties = new("contextActivities", "parent", "grouping", "category", "other");

    public static bool ReadContextActivities(this ref JsonCursor c)
    {
        if (!c.Expect(JsonTokenType.StartObject, Section.ContextActivities, "an object with parent, grouping, category or other is required"))
        {
            return false;
        }

        uint seen = 0;
        while (c.NextProperty(Properties, ref seen, out int property))
        {
            if (!ReadKind(ref c, Place.Parent + property))
            {
                return false;
            }
        }

        return !c.IsRefused;
    }

    private static bool ReadKind(ref JsonCursor c, Place place)
    {
        if (c.Token == JsonTokenType.StartObject)
        {
            return c.ReadActivity(place, Section.ContextActivities);
        }

        if (!c.Expect(JsonTokenType.StartArray, Section.ContextActivities, "an array of Activities, or a single one, is required"))
        {
            return false;
        }

        while (c.NextElement())
        {
            if (!c.ReadActivity(place, Section.ContextActivities))
            {
                return false;
            }
        }

        return !c.IsRefused;
    }
}
