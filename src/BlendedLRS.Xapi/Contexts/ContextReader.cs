using System.Text.Json;
using BlendedLRS.Xapi.Actors;
using BlendedLRS.Xapi.Extensions;
using BlendedLRS.Xapi.Json;
using BlendedLRS.Xapi.LanguageMaps;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Xapi.Contexts;

/// <summary>Contexts (xAPI-Data 2.4.6).</summary>
internal static class ContextReader
{
    private const int Registration = 0;
    private const int Instructor = 1;
    private const int Team = 2;
    private const int ContextActivities = 3;
    private const int Revision = 4;
    private const int Platform = 5;
    private const int Language = 6;
    private const int Statement = 7;
    private const int Extensions = 8;
    private const int ContextAgents = 9;
    private static readonly string[] Names =
        ["registration", "instructor", "team", "contextActivities", "revision", "platform", "language", "statement", "extensions"];

    private static readonly PropertyTable Properties103 = new("a Context", Names);
    private static readonly PropertyTable Properties200 = new("a Context", [.. Names, "contextAgents", "contextGroups"]);

    public static bool ReadContext(this ref JsonCursor c, ref ContextParts parts)
    {
        if (!c.Expect(JsonTokenType.StartObject, Section.Context, "a Context object is required"))
        {
            return false;
        }

        PropertyTable table = c.Version == XapiVersion.V200 ? Properties200 : Properties103;
        uint seen = 0;
        while (c.NextProperty(table, ref seen, out int property))
        {
            if (!Read(ref c, property, ref parts))
            {
                return false;
            }
        }

        return !c.IsRefused;
    }

    private static bool Read(ref JsonCursor c, int property, ref ContextParts parts)
    {
        switch (property)
        {
            case Registration:
                return ReadRegistration(ref c);
            case Instructor:
                return c.ReadActor(Place.Instructor, ActorRole.Any, Section.Context);
            case Team:
                return c.ReadActor(Place.Team, ActorRole.Group, Section.Context);
            case ContextActivities:
                return c.ReadContextActivities();
            case Revision:
                parts.RevisionAt = c.At;
                return c.ReadString(Section.Context);
            case Platform:
                parts.PlatformAt = c.At;
                return c.ReadString(Section.Context);
            case Language:
                return ReadLanguage(ref c);
            case Statement:
                return c.ReadStatementRef();
            case Extensions:
                return c.ReadExtensions();
            default:
                return property == ContextAgents ? c.ReadContextAgents() : c.ReadContextGroups();
        }
    }

    private static bool ReadRegistration(ref JsonCursor c)
    {
        bool isUuid = c.ReadUuid(Section.Registration, out Guid registration);
        if (!c.Outline.InSubStatement)
        {
            c.Outline.Registration = registration;
        }

        return isUuid;
    }

    private static bool ReadLanguage(ref JsonCursor c) =>
        (c.Token == JsonTokenType.String && LanguageTag.IsWellFormed(c.Text()))
        || c.Refuse(Section.Context, "a language tag of RFC 5646 is required, such as \"en\" or \"en-GB\"");
}
