using BlendedLRS.Xapi.Json;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Xapi.Actors;

/// <summary>The authority (xAPI-Data 2.4.9): an Agent, or the Group of two Agents of three-legged OAuth.</summary>
internal static class AuthorityReader
{
    private const int MembersOfOAuth = 2;

    public static bool ReadAuthority(this ref JsonCursor c)
    {
        var parts = new ActorParts();
        if (!c.ReadActor(Place.Authority, ActorRole.Any, Section.Authority, ref parts))
        {
            return false;
        }

        if (!parts.IsGroup)
        {
            return true;
        }

        if (parts.HasIfi)
        {
            return c.RefuseAt(parts.IfiAt, Section.Authority, "Found an identified Group as authority; the Group of an OAuth consumer and user is anonymous.");
        }

        return parts.Members == MembersOfOAuth
            || c.RefuseAt(parts.MemberAt, Section.Authority, $"Found a Group of {parts.Members} as authority; exactly two Agents, an OAuth consumer and a user, are required.");
    }
}
