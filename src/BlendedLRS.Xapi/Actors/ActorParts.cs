using System.Text.Json;
using BlendedLRS.Xapi.Json;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Xapi.Actors;

/// <summary>What an Agent or Group object has shown so far: its rules (xAPI-Data 2.4.2.1-2.4.2.3) can be judged only at its end, since objectType may come last.</summary>
internal struct ActorParts
{
    private Ifi _ifi;
    private int _ifis;

    public ActorParts()
    {
    }

    public bool IsGroup { get; private set; }

    public bool HasObjectType { get; private set; }

    /// <summary>Where the last identifier stands.</summary>
    public int IfiAt { get; private set; } = -1;

    /// <summary>Where <c>member</c> stands; -1 without it.</summary>
    public int MemberAt { get; private set; } = -1;

    public int Members { get; private set; }

    public readonly bool HasIfi => _ifis > 0;

    /// <summary>Sets what the objectType said, for an Object whose reader has read it.</summary>
    public void Become(bool isGroup) => (IsGroup, HasObjectType) = (isGroup, true);

    public bool ReadObjectType(ref JsonCursor c)
    {
        ReadOnlySpan<byte> text = c.Token == JsonTokenType.String ? c.Text() : default;
        bool isGroup = text.SequenceEqual("Group"u8);
        if (!isGroup && !text.SequenceEqual("Agent"u8))
        {
            return c.Refuse(Section.Actor, "\"Agent\" or \"Group\" is required here, in this case");
        }

        Become(isGroup);
        return true;
    }

    public bool ReadMbox(ref JsonCursor c) =>
        c.Token == JsonTokenType.String && Mbox.IsValid(c.Text())
            ? Add(ref c, IfiKind.Mbox)
            : c.Refuse(Section.Ifi, "an mbox is required to be \"mailto:\" and an e-mail address");

    public bool ReadMboxSha1Sum(ref JsonCursor c)
    {
        ReadOnlySpan<byte> text = c.Token == JsonTokenType.String ? c.Text() : default;
        return Hex.IsHex(text) && text.Length == 40
            ? Add(ref c, IfiKind.MboxSha1Sum)
            : c.Refuse(Section.Ifi, "an mbox_sha1sum is required to be a SHA-1 hash of 40 hexadecimal digits");
    }

    public bool ReadOpenId(ref JsonCursor c) =>
        c.Token == JsonTokenType.String && Iri.IsUri(c.Text())
            ? Add(ref c, IfiKind.OpenId)
            : c.Refuse(Section.Ifi, "an openid is required to be a URI with a scheme, in ASCII");

    public bool ReadAccount(ref JsonCursor c)
    {
        int start = c.At;
        bool isRead = c.ReadAccount(out Ifi account);
        Add(account, start);
        return isRead;
    }

    public bool ReadMember(ref JsonCursor c, Place place)
    {
        MemberAt = c.At;
        if (!c.Expect(JsonTokenType.StartArray, Section.Group, "an array of Agents is required"))
        {
            return false;
        }

        while (c.NextElement())
        {
            Members++;
            if (!c.ReadActor(place, ActorRole.Agent, Section.Group))
            {
                return false;
            }
        }

        return !c.IsRefused;
    }

    /// <summary>Judges the whole object and mentions it in the outline.</summary>
    /// <param name="c">The cursor, at the end of the object.</param>
    /// <param name="start">Where the object starts.</param>
    /// <param name="place">The place in the Statement.</param>
    public readonly bool Finish(ref JsonCursor c, int start, Place place)
    {
        if (_ifis > 1)
        {
            return c.RefuseAt(
                IfiAt,
                IsGroup ? Section.Group : Section.Agent,
                $"Found {_ifis} identifiers; an {(IsGroup ? "identified Group" : "Agent")} has exactly one of mbox, mbox_sha1sum, openid and account.");
        }

        if (!IsGroup && MemberAt >= 0)
        {
            return c.RefuseAt(MemberAt, Section.Agent, "Found \"member\" in an Agent; only a Group, with \"objectType\": \"Group\", has members.");
        }

        if (_ifis == 0)
        {
            return FinishWithoutIfi(ref c, start);
        }

        c.Outline.Mention(place, _ifi);
        return true;
    }

    private readonly bool FinishWithoutIfi(ref JsonCursor c, int start)
    {
        if (!IsGroup)
        {
            return c.RefuseAt(start, Section.Agent, "Found an Agent without an identifier; one of mbox, mbox_sha1sum, openid and account is required.");
        }

        if (MemberAt < 0)
        {
            return c.RefuseAt(start, Section.Group, "Found a Group with neither identifier nor \"member\"; an anonymous Group lists its members.");
        }

        return Members > 0 || c.RefuseAt(MemberAt, Section.Group, "Found an anonymous Group with no members; at least one Agent is required.");
    }

    private bool Add(ref JsonCursor c, IfiKind kind) => Add(Ifi.From(kind, c.Text()), c.At);

    private bool Add(Ifi ifi, int at)
    {
        _ifi = ifi;
        _ifis++;
        IfiAt = at;
        return true;
    }
}
