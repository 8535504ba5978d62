using System.Text.Json;
using BlendedLRS.Xapi.Json;

namespace BlendedLRS.Xapi.Statements;

/// <summary>Statement References outside the Object of a Statement (xAPI-Data 2.4.4.3, 2.4.6).</summary>
internal static class StatementRefReader
{
    private const int ObjectType = 0;
    private const int Id = 1;
    private static readonly PropertyTable Properties = new("a Statement Reference", "objectType", "id");

    public static bool ReadStatementRef(this ref JsonCursor c)
    {
        if (!c.Expect(JsonTokenType.StartObject, Section.ObjectStatement, "a Statement Reference object is required"))
        {
            return false;
        }

        int start = c.At;
        uint seen = 0;
        while (c.NextProperty(Properties, ref seen, out int property))
        {
            if (!(property == Id ? c.ReadUuid(Section.ObjectStatement, out _) : ReadObjectType(ref c)))
            {
                return false;
            }
        }

        return !c.IsRefused && HasBoth(ref c, start, seen);
    }

    private static bool HasBoth(ref JsonCursor c, int start, uint seen)
    {
        int missing = (seen & (1u << ObjectType)) == 0 ? ObjectType : Id;
        return (seen & (1u << missing)) != 0
            || c.RefuseAt(start, Section.ObjectStatement, $"Found a Statement Reference without \"{Properties.Names[missing]}\"; \"objectType\": \"StatementRef\" and id are required.");
    }

    private static bool ReadObjectType(ref JsonCursor c) =>
        (c.Token == JsonTokenType.String && c.Text().SequenceEqual("StatementRef"u8)) || c.Refuse(Section.ObjectStatement, "\"StatementRef\" is required here");
}
