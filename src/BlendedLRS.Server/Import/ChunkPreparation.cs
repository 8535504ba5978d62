using System.Globalization;
using BlendedLRS.Server.Statements;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Import;

/// <summary>Validates the lines of a chunk by the rules of the Statement resource; no line keeps another one out.</summary>
internal sealed class ChunkPreparation(StoreStatements store, ImportRequest request, string contentHash, int mostBytes, IReadOnlySet<string> contents)
{
    /// <summary>Validates.</summary>
    public PreparedChunk Prepare(ImportChunk chunk)
    {
        var statements = new List<PreparedLine>(chunk.Lines.Count);
        var refused = new List<RefusedLine>();
        var byId = new Dictionary<Guid, ReadOnlyMemory<byte>>(chunk.Lines.Count);
        foreach (var line in chunk.Lines)
        {
            var refusal = Prepare(line, out var prepared);
            var statement = prepared.Statement;
            if (refusal is not null)
            {
                refused.Add(new RefusedLine(line, refusal));
            }
            else if (byId.TryAdd(statement.Id, statement.Raw))
            {
                statements.Add(prepared);
            }
            else if (!StatementEquality.AreEqual(byId[statement.Id], statement.Raw))
            {
                refused.Add(new RefusedLine(line, ImportRefusals.Taken(statement.Id)));
            }
        }

        return new PreparedChunk(chunk, statements, refused);
    }

    private Refusal? Prepare(ImportLine line, out PreparedLine prepared)
    {
        prepared = default;
        if (line.Text.Length > mostBytes)
        {
            return ImportRefusals.TooLarge(mostBytes);
        }

        var stored = request.KeepsAuthority ? StoredLine.Read(line.Text) : new StoredLine(line.Text, null, null);
        var version = request.Version ?? StatedProperties.VersionOf(stored.Statement.Span);
        if (StatementReader.Read(stored.Statement.Span, version, out var outline) is { } refusal)
        {
            return refusal;
        }

        var origin = request.KeepsAuthority ? StatedProperties.OriginOf(stored.Statement.Span, request.Origin) : request.Origin;
        origin = origin with { Source = stored.Source ?? origin.Source };
        if (store.Prepare(new StatementInBody(stored.Statement, outline!), version, origin, () => IdOf(line), "", out var statement, contents) is { } problem)
        {
            return problem.Refusal;
        }

        // What could not be read by everyone before cannot be now.
        var visibility = stored.Visibility is { } kept && kept > statement.Visibility ? kept : statement.Visibility;
        prepared = new PreparedLine(line, statement with { Visibility = visibility }, origin);
        return null;
    }

    // The same file always gives the same ids, so that importing it again stores nothing twice.
    private Guid IdOf(ImportLine line) => NameBasedId.Of(string.Create(CultureInfo.InvariantCulture, $"{contentHash}:{line.Number}"));
}
