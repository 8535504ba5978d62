using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Statements;

/// <summary>The one path into the log: POST, PUT, import and demo all store through here.</summary>
internal sealed class StoreStatements(IStatementLog log, IStatementIds ids, VisibilityRule visibility)
{
    /// <summary>Stores the Statements of a request, all or none (xAPI-Communication 2.1.1, 2.1.2).</summary>
    /// <param name="statements">Valid Statements in order.</param>
    /// <param name="version">The line of the standard that the request speaks.</param>
    /// <param name="origin">Where they come from.</param>
    /// <param name="pointerOf">Where a Statement stands in the request.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public async Task<StoreResult> StoreAsync(
        IReadOnlyList<StatementInBody> statements, XapiVersion version, Origin origin, Func<int, string> pointerOf, CancellationToken cancellation)
    {
        var batch = new List<NewStatement>(statements.Count);
        var seen = new HashSet<Guid>(statements.Count);
        for (var i = 0; i < statements.Count; i++)
        {
            if (Prepare(statements[i], version, origin, ids.Next, pointerOf(i), out var prepared) is { } problem)
            {
                return new StoreResult([], problem);
            }

            if (!seen.Add(prepared.Id))
            {
                return new StoreResult([], Invalid("Communication 2.1.2", pointerOf(i) + "/id", $"The id {prepared.Id} is given to two Statements of this request."));
            }

            batch.Add(prepared);
        }

        var conflict = batch.Count == 0 ? null : await AppendAsync(batch, origin, cancellation);
        return conflict is { } id ? new StoreResult([], Conflict(id)) : new StoreResult([.. batch.Select(statement => statement.Id)], null);
    }

    /// <summary>Makes one valid Statement ready for the log.</summary>
    /// <returns>Null, or what keeps it out.</returns>
    public Problem? Prepare(
        in StatementInBody statement, XapiVersion version, Origin origin, Func<Guid> makeId, string pointer, out NewStatement prepared)
    {
        var outline = statement.Outline;
        prepared = default;
        if (outline.IsVoiding)
        {
            return new Problem(Fault.NotYetSupported, new Refusal("Data 2.3.2", pointer + "/verb/id", "Voiding Statements is not supported yet; nothing of this request was stored."));
        }

        if (outline.AttachmentsToReceive.Count > 0)
        {
            const string Reason = "The bytes of an attachment without fileUrl must come with the request, and a JSON body cannot carry them.";
            return Invalid("Communication 1.5.1", pointer + "/attachments", Reason);
        }

        var shown = outline.Version ?? (version == XapiVersion.V200 ? "2.0.0" : "1.0.0");
        prepared = new NewStatement(outline.Id ?? makeId(), statement.Raw, shown, visibility.Of(statement.Raw.Span, origin.Source));
        return null;
    }

    /// <summary>Appends a prepared batch in which no id stands twice.</summary>
    /// <returns>Null when all of it is durable; else the first id that holds something else, and nothing was stored.</returns>
    public async Task<Guid?> AppendAsync(IReadOnlyList<NewStatement> batch, Origin origin, CancellationToken cancellation) =>
        (await log.AppendAsync(batch, origin, cancellation)).ConflictingId;

    /// <summary>The problem of an id that is taken.</summary>
    public static Problem Conflict(Guid id) =>
        new(Fault.Conflict, "Data 2.3.1", $"Another Statement is already stored under the id {id}; Statements never change, so nothing of this request was stored.");

    private static Problem Invalid(string requirement, string pointer, string reason) => new(Fault.Invalid, new Refusal(requirement, pointer, reason));
}
