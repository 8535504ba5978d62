using System.Text.Json;
using System.Text.Unicode;
using BlendedLRS.Xapi.Actors;
using BlendedLRS.Xapi.Json;

namespace BlendedLRS.Xapi.Statements;

/// <summary>Validates Statements (xAPI-Data 2 and 4) in one pass over their UTF-8 bytes and outlines them in the same pass.</summary>
public static class StatementReader
{
    private const int FirstOwn = 7;
    private const int Id = FirstOwn;
    private const int Stored = FirstOwn + 1;
    private const int Authority = FirstOwn + 2;
    private static readonly PropertyTable Properties = new("a Statement", [.. StatementParts.Names, "id", "stored", "authority", "version"]);

    /// <summary>Reads one Statement.</summary>
    /// <param name="utf8">The JSON text of exactly one Statement.</param>
    /// <param name="version">The line of the standard whose rules apply.</param>
    /// <param name="outline">The outline when nothing is refused, else null.</param>
    /// <returns>Null when the Statement is valid; else the first broken rule, its pointer from the root of the Statement.</returns>
    public static Refusal? Read(ReadOnlySpan<byte> utf8, XapiVersion version, out StatementOutline? outline)
    {
        outline = null;
        if (!Utf8.IsValid(utf8))
        {
            return MalformedJson.InvalidUtf8(utf8);
        }

        var c = new JsonCursor(utf8, version, JsonCursor.MaxDepth);
        try
        {
            c.Json.Read();
            if (ReadStatement(ref c, out outline))
            {
                c.Json.Read();
            }
        }
        catch (JsonException)
        {
            outline = null;
            return MalformedJson.At(in c);
        }

        return c.ToRefusal();
    }

    /// <summary>Reads a request body: one Statement or an array of them (xAPI-Communication 2.1.2).</summary>
    /// <param name="body">The whole body.</param>
    /// <param name="version">The line of the standard whose rules apply.</param>
    /// <param name="statements">The Statements in order, when nothing is refused.</param>
    /// <returns>Null when all are valid; else the first broken rule, its pointer from the root of the body (<c>/2/actor/mbox</c> in an array).</returns>
    public static Refusal? ReadBody(ReadOnlyMemory<byte> body, XapiVersion version, out IReadOnlyList<StatementInBody> statements)
    {
        statements = [];
        if (!Utf8.IsValid(body.Span))
        {
            return MalformedJson.InvalidUtf8(body.Span);
        }

        bool isArray = body.Span.TrimStart(" \t\r\n"u8).StartsWith("["u8);
        var c = new JsonCursor(body.Span, version, JsonCursor.MaxDepth + (isArray ? 1 : 0));
        var read = new List<StatementInBody>();
        try
        {
            c.Json.Read();
            if (isArray ? ReadBatch(ref c, body, read) : ReadInBody(ref c, body, read))
            {
                c.Json.Read();
                statements = read;
            }
        }
        catch (JsonException)
        {
            statements = [];
            return MalformedJson.At(in c);
        }

        return c.ToRefusal();
    }

    private static bool ReadBatch(ref JsonCursor c, ReadOnlyMemory<byte> body, List<StatementInBody> read)
    {
        var ids = new HashSet<Guid>();
        while (c.NextElement())
        {
            int start = c.At;
            if (!ReadInBody(ref c, body, read))
            {
                return false;
            }

            if (c.Version == XapiVersion.V200 && read[^1].Outline.Id is { } id && !ids.Add(id))
            {
                return c.RefuseAt(start, Section.Batch, $"Found the id {id} twice in one batch; each Statement of a batch is required to have an id of its own.");
            }
        }

        return !c.IsRefused;
    }

    private static bool ReadInBody(ref JsonCursor c, ReadOnlyMemory<byte> body, List<StatementInBody> read)
    {
        int start = c.At;
        c.Outline = new OutlineBuilder { Start = start };
        if (!ReadStatement(ref c, out StatementOutline? outline))
        {
            return false;
        }

        read.Add(new StatementInBody(body[start..(int)c.Json.BytesConsumed], outline!));
        return true;
    }

    private static bool ReadStatement(ref JsonCursor c, out StatementOutline? outline)
    {
        outline = null;
        if (!c.Expect(JsonTokenType.StartObject, Section.Formatting, "a Statement is required: an object with actor, verb and object"))
        {
            return false;
        }

        int start = c.At;
        uint seen = 0;
        var parts = new StatementParts();
        while (c.NextProperty(Properties, ref seen, out int property))
        {
            if (!(property < FirstOwn ? parts.Read(ref c, property) : ReadOwn(ref c, property)))
            {
                return false;
            }
        }

        if (c.IsRefused || !parts.Finish(ref c, start, "a Statement"))
        {
            return false;
        }

        outline = c.Outline.Build(parts.VerbId, parts.ObjectKind);
        return true;
    }

    private static bool ReadOwn(ref JsonCursor c, int property)
    {
        switch (property)
        {
            case Id:
                bool isUuid = c.ReadUuid(Section.Id, out Guid id);
                c.Outline.Id = id;
                return isUuid;
            case Stored:
                return c.ReadTimestamp(out _);
            case Authority:
                return c.ReadAuthority();
            default:
                return c.ReadVersion();
        }
    }
}
