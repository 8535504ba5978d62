using System.Globalization;
using BlendedLRS.Server.Statements;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Import;

/// <summary>Validates the lines of a chunk by the rules of the Statement resource; no line keeps another one out.</summary>
internal sealed class ChunkPreparation(StoreStatements store, ImportRequest request, string contentHash, int mostBytes)
{
    /// <summary>Validates.</summary>
    public PreparedChunk Prepare(ImportChunk chunk)
    {
        var statements = new List<PreparedLine>(chunk.Lines.Count);
        var refused = new List<RefusedLine>();
        var byId = new Dictionary<Guid, ReadOnlyMemory<byte>>(chunk.Lines.Count);
        foreach (var line in chunk.Lines)
        {
            var refusal = Prepare(line, out var statement);
            if (refusal is not null)
            {
                refused.Add(new RefusedLine(line, refusal));
            }
            else if (byId.TryAdd(statement.Id, statement.Raw))
            {
                statements.Add(new PreparedLine(line, statement, request.KeepsAuthority ? StatedProperties.OriginOf(line.Text.Span, request.Origin) : request.Origin));
            }
            else if (!StatementEquality.AreEqual(byId[statement.Id], statement.Raw))
            {
                refused.Add(new RefusedLine(line, ImportRefusals.Taken(statement.Id)));
            }
        }

        return new PreparedChunk(chunk, statements, refused);
    }

    private Refusal? Prepare(ImportLine line, out NewStatement statement)
    {
        statement = default;
        if (line.Text.Length > mostBytes)
        {
            return ImportRefusals.TooLarge(mostBytes);
        }

        var version = request.Version ?? StatedProperties.VersionOf(line.Text.Span);
        return StatementReader.Read(line.Text.Span, version, out var outline) is { } refusal
            ? refusal
            : store.Prepare(new StatementInBody(line.Text, outline!), version, request.Origin, () => IdOf(line), "", out statement)?.Refusal;
    }

    // The same file always gives the same ids, so that importing it again stores nothing twice.
    private Guid IdOf(ImportLine line) => NameBasedId.Of(string.Create(CultureInfo.InvariantCulture, $"{contentHash}:{line.Number}"));
}
