using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using BlendedLRS.Xapi.Activities;
using BlendedLRS.Xapi.Actors;
using BlendedLRS.Xapi.Json;

namespace BlendedLRS.Xapi.Statements;

/// <summary>What the Object of a Statement has shown so far. Its objectType may come last, so that the properties of all kinds are read alike
/// and held against the type as soon as it is known.</summary>
internal struct ObjectParts
{
    private const int ObjectTypeProperty = 0;
    private const int Id = 1;
    private const int Definition = 2;
    private const int Name = 3;
    private const int MboxProperty = 4;
    private const int MboxSha1Sum = 5;
    private const int OpenId = 6;
    private const int Account = 7;
    private const int Member = 8;
    private const int FirstOfStatement = 9;
    private const int FirstForbidden = 16;
    private const int Count = 19;
    private const uint TypeAlone = 1u << ObjectTypeProperty;
    private const uint OfActivity = TypeAlone | (1u << Id) | (1u << Definition);
    private const uint OfStatementRef = TypeAlone | (1u << Id);
    private const uint OfActor = TypeAlone | (0b11_1111u << Name);
    private const uint OfSubStatement = TypeAlone | (0b111_1111u << FirstOfStatement);
    private readonly bool _isNested;
    private Offsets _at;
    private uint _seen;
    private Iri _iri;
    private Guid? _uuid;
    private Range _definition;
    private ActorParts _actor = new();
    private StatementParts _statement = new();

    /// <param name="isNested">The Object is that of a SubStatement, so it cannot be one.</param>
    public ObjectParts(bool isNested) => _isNested = isNested;

    /// <summary>Names in the order of the constants. The last three belong to a Statement only, and are here for a better answer than "unknown".</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["objectType", "id", "definition", "name", "mbox", "mbox_sha1sum", "openid", "account", "member", .. StatementParts.Names, "stored", "version", "authority"];

    /// <summary>The objectType as sent.</summary>
    public ObjectKind? Kind { get; private set; }

    public bool Read(ref JsonCursor c, int property)
    {
        _at[property] = c.At;
        _seen |= 1u << property;
        if (!IsAllowed(ref c))
        {
            return false;
        }

        return property switch
        {
            ObjectTypeProperty => ReadObjectType(ref c) && IsAllowed(ref c),
            Id => ReadId(ref c),
            Definition => c.ReadDefinition(out _definition),
            Name => c.ReadString(Section.Actor),
            MboxProperty => _actor.ReadMbox(ref c),
            MboxSha1Sum => _actor.ReadMboxSha1Sum(ref c),
            OpenId => _actor.ReadOpenId(ref c),
            Account => _actor.ReadAccount(ref c),
            Member => _actor.ReadMember(ref c, Place.Member),
            _ => ReadOfStatement(ref c, property - FirstOfStatement),
        };
    }

    /// <summary>Judges the whole at its end and mentions it in the outline.</summary>
    public bool Finish(ref JsonCursor c, int start)
    {
        if (Kind is null && (_seen & ~OfActivity) != 0)
        {
            bool isActor = (_seen & OfActor) != 0;
            return c.RefuseAt(
                start,
                isActor ? Section.ObjectActor : Section.Object,
                $"Found an Object with \"{Names[BitOperations.TrailingZeroCount(_seen & ~OfActivity)]}\" and without \"objectType\"; only an Activity may leave it out.");
        }

        return Kind switch
        {
            ObjectKind.Agent or ObjectKind.Group => _actor.Finish(ref c, start, Place.Object),
            ObjectKind.StatementRef => FinishStatementRef(ref c, start),
            ObjectKind.SubStatement => _statement.Finish(ref c, start, "a SubStatement"),
            _ => FinishActivity(ref c, start),
        };
    }

    // What is wrong with what was seen so far, if the type is known or if no type allows it.
    private readonly bool IsAllowed(ref JsonCursor c)
    {
        uint allowed = Kind switch
        {
            ObjectKind.Activity => OfActivity,
            ObjectKind.Agent => OfActor & ~(1u << Member),
            ObjectKind.Group => OfActor,
            ObjectKind.StatementRef => OfStatementRef,
            ObjectKind.SubStatement => OfSubStatement,
            _ => OfActivity | OfActor | (_isNested ? 0 : OfSubStatement),
        };
        uint forbidden = _seen & ~allowed;
        return forbidden == 0 || RefuseForbidden(ref c, BitOperations.TrailingZeroCount(forbidden));
    }

    private readonly bool RefuseForbidden(ref JsonCursor c, int property)
    {
        bool isOfStatement = property >= FirstOfStatement && (Kind ?? ObjectKind.SubStatement) == ObjectKind.SubStatement;
        string reason = Kind switch
        {
            null when property < FirstForbidden => "a SubStatement has no SubStatement of its own",
            null or ObjectKind.SubStatement when isOfStatement || property == Id => "a SubStatement has no id, stored, version or authority",
            ObjectKind.Activity => "an Activity has only objectType, id and definition",
            ObjectKind.StatementRef => "a StatementRef has only objectType and id",
            ObjectKind.Agent => "an Agent has only objectType, name and one of mbox, mbox_sha1sum, openid and account",
            ObjectKind.Group => "a Group has only objectType, name, member and one of mbox, mbox_sha1sum, openid and account",
            _ => "a SubStatement has only " + string.Join(", ", StatementParts.Names),
        };
        string section = Kind switch
        {
            ObjectKind.Activity => Section.Activity,
            ObjectKind.Agent => Section.Agent,
            ObjectKind.Group => Section.Group,
            _ => Section.ObjectStatement,
        };
        return c.RefuseAt(_at[property], section, $"Found \"{Names[property]}\" in the Object; {reason}.");
    }

    private bool ReadObjectType(ref JsonCursor c)
    {
        ReadOnlySpan<byte> text = c.Token == JsonTokenType.String ? c.Text() : default;
        Kind = text switch
        {
            _ when text.SequenceEqual("Activity"u8) => ObjectKind.Activity,
            _ when text.SequenceEqual("Agent"u8) => ObjectKind.Agent,
            _ when text.SequenceEqual("Group"u8) => ObjectKind.Group,
            _ when text.SequenceEqual("StatementRef"u8) => ObjectKind.StatementRef,
            _ when text.SequenceEqual("SubStatement"u8) => ObjectKind.SubStatement,
            _ => null,
        };
        if (Kind == ObjectKind.SubStatement && _isNested)
        {
            return c.Refuse(Section.ObjectStatement, "a SubStatement has no SubStatement of its own");
        }

        _actor.Become(isGroup: Kind == ObjectKind.Group);
        return Kind is not null || c.Refuse(Section.Object, "one of Activity, Agent, Group, StatementRef and SubStatement is required here, in this case");
    }

    // Before the type is known, an id may be an IRI or a UUID.
    private bool ReadId(ref JsonCursor c)
    {
        if (Kind is not ObjectKind.Activity && c.IsUuid(out Guid uuid))
        {
            _uuid = uuid;
        }
        else if (Kind is not ObjectKind.StatementRef && c.IsIri())
        {
            _iri = new Iri(Utf8Text.ToString(c.Text()));
        }
        else
        {
            return Kind is ObjectKind.StatementRef ? c.RefuseUuid(Section.ObjectStatement) : c.RefuseIri(Section.Activity);
        }

        return true;
    }

    private bool ReadOfStatement(ref JsonCursor c, int property)
    {
        c.Outline.InSubStatement = true;
        bool isRead = _statement.Read(ref c, property);
        c.Outline.InSubStatement = _isNested;
        return isRead;
    }

    private readonly bool FinishActivity(ref JsonCursor c, int start) =>
        _uuid is null
            ? c.FinishActivity(start, _iri, Place.Object, _definition)
            : c.RefuseAt(_at[Id], Section.Activity, "Found a UUID alone as the id of an Activity; an IRI with a scheme is required, such as \"urn:uuid:\" and the UUID.");

    private readonly bool FinishStatementRef(ref JsonCursor c, int start)
    {
        if (_uuid is null)
        {
            bool hasId = _iri.Value is not null;
            return c.RefuseAt(
                hasId ? _at[Id] : start,
                Section.ObjectStatement,
                hasId ? "Found an IRI as the id of a StatementRef; the UUID of a Statement is required." : "Found a StatementRef without \"id\"; the UUID of a Statement is required.");
        }

        if (!_isNested)
        {
            c.Outline.StatementRef = _uuid;
        }

        return true;
    }

    [InlineArray(Count)]
    private struct Offsets
    {
        private int _first;
    }
}
