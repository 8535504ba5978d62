using System.Text.Json;
using BlendedLRS.Xapi.Json;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Xapi.Actors;

/// <summary>Agents and Groups (xAPI-Data 2.4.2).</summary>
internal static class ActorReader
{
    private const int ObjectType = 0;
    private const int Name = 1;
    private const int MboxProperty = 2;
    private const int MboxSha1Sum = 3;
    private const int OpenId = 4;
    private const int Account = 5;
    private static readonly PropertyTable Properties =
        new("an Agent or Group", "objectType", "name", "mbox", "mbox_sha1sum", "openid", "account", "member");

    /// <summary>Reads an Actor and mentions it, and its members, in the outline.</summary>
    public static bool ReadActor(this ref JsonCursor c, Place place, ActorRole role, string requirement)
    {
        var parts = new ActorParts();
        return c.ReadActor(place, role, requirement, ref parts);
    }

    /// <inheritdoc cref="ReadActor(ref JsonCursor, Place, ActorRole, string)"/>
    public static bool ReadActor(this ref JsonCursor c, Place place, ActorRole role, string requirement, ref ActorParts parts)
    {
        if (c.Token != JsonTokenType.StartObject)
        {
            return c.Refuse(requirement, $"an object is required: {Allowed(role)}");
        }

        int start = c.At;
        uint seen = 0;
        while (c.NextProperty(Properties, ref seen, out int property))
        {
            if (!Read(ref c, property, place, role, requirement, ref parts))
            {
                return false;
            }
        }

        if (c.IsRefused)
        {
            return false;
        }

        return role == ActorRole.Group && !parts.IsGroup
            ? c.RefuseAt(start, requirement, "Found an object without \"objectType\"; \"objectType\": \"Group\" is required here.")
            : parts.Finish(ref c, start, place);
    }

    /// <summary>Members of a Group that is the Actor or Object count as members; those of any other Group count for its own place.</summary>
    public static Place PlaceOfMembers(Place place) => place is Place.Actor or Place.Object ? Place.Member : place;

    private static bool Read(ref JsonCursor c, int property, Place place, ActorRole role, string requirement, ref ActorParts parts) => property switch
    {
        ObjectType => parts.ReadObjectType(ref c) && (IsAllowed(role, parts.IsGroup) || c.Refuse(requirement, $"{Allowed(role)} is required here")),
        Name => c.ReadString(parts.IsGroup ? Section.Group : Section.Agent),
        MboxProperty => parts.ReadMbox(ref c),
        MboxSha1Sum => parts.ReadMboxSha1Sum(ref c),
        OpenId => parts.ReadOpenId(ref c),
        Account => parts.ReadAccount(ref c),
        _ => parts.ReadMember(ref c, PlaceOfMembers(place)),
    };

    private static bool IsAllowed(ActorRole role, bool isGroup) => role == ActorRole.Any || isGroup == (role == ActorRole.Group);

    private static string Allowed(ActorRole role) => role switch
    {
        ActorRole.Agent => "an Agent",
        ActorRole.Group => "a Group",
        _ => "an Agent or Group",
    };
}
