using BlendedLRS.Server.Profile;
using BlendedLRS.Server.Projections;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.RuleSets;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Statements;

/// <summary>The one path into the log: POST, PUT, import and demo all store through here.</summary>
internal sealed class StoreStatements(IStatementLog log, ConsistentThrough consistent, IStatementIdMaker ids, LiveRuleSets rules, ProfileCheck profile)
{
    /// <summary>Stores the Statements of a request and the attachments that came with them, all or none (xAPI-Communication 2.1.1, 2.1.2).</summary>
    /// <param name="batch">The Statements.</param>
    /// <param name="version">The line of the standard that the request speaks.</param>
    /// <param name="origin">Where they come from.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public async Task<StoreResult> StoreAsync(StatementBatch batch, XapiVersion version, Origin origin, CancellationToken cancellation)
    {
        await rules.GetAsync(cancellation);
        var prepared = new List<NewStatement>(batch.Statements.Count);
        var seen = new HashSet<Guid>(batch.Statements.Count);
        for (var i = 0; i < batch.Statements.Count; i++)
        {
            var statement = batch.Statements[i];
            if (Prepare(statement, version, origin, ids.Next, batch.PointerOf(i), out var ready, batch.Received) is { } problem)
            {
                return new StoreResult([], problem);
            }

            if (!seen.Add(ready.Id))
            {
                return new StoreResult([], Invalid("Communication 2.1.2", batch.PointerOf(i) + "/id", $"The id {ready.Id} is given to two Statements of this request."));
            }

            prepared.Add(ready with { HasFreshId = statement.Outline.Id is null });
        }

        if (await profile.CheckAsync(batch, origin.Source, cancellation) is { } broken)
        {
            return new StoreResult([], broken);
        }

        await consistent.HoldBackAsync(cancellation);
        var conflict = prepared.Count == 0 ? null : await AppendAsync(batch, prepared, origin, cancellation);
        return conflict is { } id ? new StoreResult([], Conflict(id)) : new StoreResult([.. prepared.Select(statement => statement.Id)], null);
    }

    /// <summary>Makes one valid Statement ready for the log.</summary>
    /// <param name="statement">The Statement.</param>
    /// <param name="version">The line of the standard that it was sent in.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="makeId">Makes an id where none was sent.</param>
    /// <param name="pointer">Where it stands in the request.</param>
    /// <param name="prepared">The Statement for the log.</param>
    /// <param name="received">Hashes of the attachments that came along; null where none could.</param>
    /// <returns>Null, or what keeps it out.</returns>
    public Problem? Prepare(
        in StatementInBody statement, XapiVersion version, Origin origin, Func<Guid> makeId, string pointer, out NewStatement prepared, IReadOnlySet<string>? received = null)
    {
        var outline = statement.Outline;
        prepared = default;
        foreach (var sha2 in outline.AttachmentsToReceive)
        {
            if (received is null)
            {
                const string Reason = "The bytes of an attachment without fileUrl must come with the request as multipart/mixed; JSON cannot carry them.";
                return Invalid("Communication 1.5.1", pointer + "/attachments", Reason);
            }

            if (!received.Contains(sha2.ToLowerInvariant()))
            {
                return Invalid("Communication 1.5.2", pointer + "/attachments", $"The request has no part for the attachment without fileUrl whose sha2 is {sha2}.");
            }
        }

        var shown = outline.Version ?? (version == XapiVersion.V200 ? "2.0.0" : "1.0.0");
        prepared = new NewStatement(outline.Id ?? makeId(), statement.Raw, shown, rules.Last.Visibility.Of(statement.Raw.Span, origin.Source))
        {
            Voids = outline.IsVoiding ? outline.StatementRef : null,
            Delivered = received is null ? null : Delivered(outline, received),
        };
        return null;
    }

    private static string[]? Delivered(StatementOutline outline, IReadOnlySet<string> received)
    {
        string[] delivered =
        [
            .. outline.Attachments
                .Where(attachment => attachment.HasFileUrl)
                .Select(attachment => attachment.Sha2.ToLowerInvariant())
                .Where(received.Contains)
                .Distinct(StringComparer.Ordinal),
        ];
        return delivered.Length == 0 ? null : delivered;
    }

    /// <summary>Appends a prepared batch in which no id stands twice.</summary>
    /// <returns>Null when all of it is durable; else the first id that holds something else, and nothing was stored.</returns>
    public async Task<Guid?> AppendAsync(IReadOnlyList<NewStatement> batch, Origin origin, CancellationToken cancellation) =>
        (await log.AppendAsync(batch, origin, cancellation)).ConflictingId;

    /// <summary>The problem of an id that is taken.</summary>
    public static Problem Conflict(Guid id) =>
        new(Fault.Conflict, "Data 2.3.1", $"Another Statement is already stored under the id {id}; Statements never change, so nothing of this request was stored.");

    // Attachments are durable before the Statements that name them, and go again only when it is certain that the log took none.
    private async Task<Guid?> AppendAsync(StatementBatch batch, List<NewStatement> prepared, Origin origin, CancellationToken cancellation)
    {
        if (batch.Attachments is not { } attachments)
        {
            return await AppendAsync(prepared, origin, cancellation);
        }

        await attachments.StoreAsync(cancellation);
        try
        {
            var conflict = await AppendAsync(prepared, origin, cancellation);
            if (conflict is null)
            {
                attachments.Keep();
            }

            return conflict;
        }
        catch
        {
            attachments.Keep();
            throw;
        }
    }

    private static Problem Invalid(string requirement, string pointer, string reason) => new(Fault.Invalid, new Refusal(requirement, pointer, reason));
}
