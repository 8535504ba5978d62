using System.Text.Json;
using BlendedLRS.Xapi.Actors;
using BlendedLRS.Xapi.Json;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Xapi.Contexts;

/// <summary>contextAgents and contextGroups, which 2.0 adds (IEEE 9274.1.1 4.2.2.5): Agents or Groups with the types of relation that they have.</summary>
internal static class RelatedActorsReader
{
    private const int ObjectType = 0;
    private const int Actor = 1;
    private static readonly PropertyTable AgentProperties = new("a contextAgent", "objectType", "agent", "relevantTypes");
    private static readonly PropertyTable GroupProperties = new("a contextGroup", "objectType", "group", "relevantTypes");

    public static bool ReadContextAgents(this ref JsonCursor c) => Read(ref c, AgentProperties, Place.ContextAgent);

    public static bool ReadContextGroups(this ref JsonCursor c) => Read(ref c, GroupProperties, Place.ContextGroup);

    private static bool Read(ref JsonCursor c, PropertyTable table, Place place)
    {
        if (c.Token != JsonTokenType.StartArray)
        {
            return c.Refuse(Section.ContextAgents, $"an array is required, each element {table.Owner}");
        }

        while (c.NextElement())
        {
            if (!ReadOne(ref c, table, place))
            {
                return false;
            }
        }

        return !c.IsRefused;
    }

    private static bool ReadOne(ref JsonCursor c, PropertyTable table, Place place)
    {
        if (c.Token != JsonTokenType.StartObject)
        {
            return c.Refuse(Section.ContextAgents, $"{table.Owner} object is required");
        }

        int start = c.At;
        uint seen = 0;
        while (c.NextProperty(table, ref seen, out int property))
        {
            bool isRead = property switch
            {
                ObjectType => ReadObjectType(ref c, place),
                Actor => c.ReadActor(place, place == Place.ContextAgent ? ActorRole.Agent : ActorRole.Group, Section.ContextAgents),
                _ => ReadRelevantTypes(ref c),
            };
            if (!isRead)
            {
                return false;
            }
        }

        return !c.IsRefused && HasRequired(ref c, table, start, seen);
    }

    private static bool ReadObjectType(ref JsonCursor c, Place place)
    {
        ReadOnlySpan<byte> allowed = place == Place.ContextAgent ? "contextAgent"u8 : "contextGroup"u8;
        return (c.Token == JsonTokenType.String && c.Text().SequenceEqual(allowed))
            || c.Refuse(Section.ContextAgents, place == Place.ContextAgent ? "\"contextAgent\" is required here" : "\"contextGroup\" is required here");
    }

    private static bool ReadRelevantTypes(ref JsonCursor c)
    {
        int start = c.At;
        if (!c.Expect(JsonTokenType.StartArray, Section.ContextAgents, "an array of IRIs is required"))
        {
            return false;
        }

        bool isEmpty = true;
        while (c.NextElement())
        {
            isEmpty = false;
            if (!c.ReadIri(Section.ContextAgents))
            {
                return false;
            }
        }

        return !c.IsRefused && (!isEmpty || c.RefuseAt(start, Section.ContextAgents, "Found an empty array; relevantTypes holds at least one IRI where it is there."));
    }

    private static bool HasRequired(ref JsonCursor c, PropertyTable table, int start, uint seen)
    {
        int missing = (seen & (1u << ObjectType)) == 0 ? ObjectType : Actor;
        return (seen & (1u << missing)) != 0
            || c.RefuseAt(start, Section.ContextAgents, $"Found {table.Owner} without \"{table.Names[missing]}\"; objectType and {table.Names[Actor]} are required.");
    }
}
