using System.Text.Json;
using BlendedLRS.Xapi.Json;

namespace BlendedLRS.Xapi.Statements;

/// <summary>The Object of a Statement: Activity, Agent, Group, StatementRef or SubStatement (xAPI-Data 2.4.4).</summary>
internal static class ObjectReader
{
    private static readonly PropertyTable Properties = new("the Object of a Statement", [.. ObjectParts.Names]);

    public static bool ReadObject(this ref JsonCursor c, out ObjectKind kind)
    {
        kind = default;
        if (!c.Expect(JsonTokenType.StartObject, Section.Object, "an object is required: an Activity, Agent, Group, StatementRef or SubStatement"))
        {
            return false;
        }

        int start = c.At;
        uint seen = 0;
        var parts = new ObjectParts(isNested: c.Outline.InSubStatement);
        while (c.NextProperty(Properties, ref seen, out int property))
        {
            if (!parts.Read(ref c, property))
            {
                return false;
            }
        }

        kind = parts.Kind ?? ObjectKind.Activity;
        return !c.IsRefused && parts.Finish(ref c, start);
    }
}
