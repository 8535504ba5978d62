using BlendedLRS.Xapi.Actors;
using BlendedLRS.Xapi.Attachments;
using BlendedLRS.Xapi.Contexts;
using BlendedLRS.Xapi.Json;
using BlendedLRS.Xapi.Results;
using BlendedLRS.Xapi.Verbs;

namespace BlendedLRS.Xapi.Statements;

/// <summary>The properties that a Statement and a SubStatement share (xAPI-Data 2.4, 2.4.4.3), and the rules that span them.</summary>
internal struct StatementParts
{
    public const int Actor = 0;
    public const int Verb = 1;
    public const int Object = 2;
    public const int Result = 3;
    public const int Context = 4;
    public const int Timestamp = 5;
    public const int Attachments = 6;
    private const uint Required = 0b111;
    private ContextParts _context = new();
    private uint _seen;
    private int _objectAt;

    public StatementParts()
    {
    }

    /// <summary>Names in the order of the constants.</summary>
    public static IReadOnlyList<string> Names { get; } = ["actor", "verb", "object", "result", "context", "timestamp", "attachments"];

    public Iri VerbId { get; private set; }

    public ObjectKind ObjectKind { get; private set; }

    public readonly bool IsAny => _seen != 0;

    public bool Read(ref JsonCursor c, int property)
    {
        _seen |= 1u << property;
        return property switch
        {
            Actor => c.ReadActor(Place.Actor, ActorRole.Any, Section.Actor),
            Verb => ReadVerb(ref c),
            Object => ReadObject(ref c),
            Result => c.ReadResult(),
            Context => c.ReadContext(ref _context),
            Timestamp => ReadTimestamp(ref c),
            _ => c.ReadAttachments(),
        };
    }

    /// <summary>Judges the whole at its end.</summary>
    public readonly bool Finish(ref JsonCursor c, int start, string owner)
    {
        if ((_seen & Required) != Required)
        {
            int missing = int.TrailingZeroCount(~(int)_seen);
            return c.RefuseAt(start, Section.Formatting, $"Found {owner} without \"{Names[missing]}\"; actor, verb and object are required.");
        }

        if (VerbId.Value == StatementOutline.VoidedVerb && ObjectKind != ObjectKind.StatementRef)
        {
            return c.RefuseAt(_objectAt, Section.Voiding, $"Found a voiding Statement whose Object is of type {ObjectKind}; a StatementRef is required.");
        }

        return ObjectKind == ObjectKind.Activity
            || (IsAbsent(ref c, _context.RevisionAt, "revision") && IsAbsent(ref c, _context.PlatformAt, "platform"));
    }

    private readonly bool IsAbsent(ref JsonCursor c, int at, string name) =>
        at < 0 || c.RefuseAt(at, Section.Context, $"Found \"{name}\" with an Object of type {ObjectKind}; {name} may be used only where the Object is an Activity.");

    private bool ReadVerb(ref JsonCursor c)
    {
        bool isRead = c.ReadVerb(out Iri id);
        VerbId = id;
        return isRead;
    }

    private bool ReadObject(ref JsonCursor c)
    {
        _objectAt = c.At;
        bool isRead = c.ReadObject(out ObjectKind kind);
        ObjectKind = kind;
        return isRead;
    }

    private static bool ReadTimestamp(ref JsonCursor c)
    {
        bool isRead = c.ReadTimestamp(out DateTimeOffset instant);
        if (!c.Outline.InSubStatement)
        {
            c.Outline.Timestamp = instant;
        }

        return isRead;
    }
}
