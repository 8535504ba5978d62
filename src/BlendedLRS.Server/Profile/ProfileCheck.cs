using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Profile;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Statements;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Profile;

/// <summary>Refuses Statements that carry the profile's category and break its rules, where the sender can still mend them: from the capture app, chat and mail. What
/// others send is stored all the same, and its fact tells.</summary>
internal sealed class ProfileCheck(ProfileRules rules, IStatementLogReader log)
{
    /// <summary>Checks the Statements of a request.</summary>
    /// <param name="batch">The Statements.</param>
    /// <param name="source">What the credential is bound to.</param>
    /// <param name="cancellation">Stops the look at the log.</param>
    /// <returns>Null, or the first rule that is broken.</returns>
    public async Task<Problem?> CheckAsync(StatementBatch batch, SourceKind source, CancellationToken cancellation)
    {
        if (source is not (SourceKind.Capture or SourceKind.Chat or SourceKind.Email))
        {
            return null;
        }

        for (var i = 0; i < batch.Statements.Count; i++)
        {
            var statement = batch.Statements[i];
            var reference = statement.Outline.StatementRef;
            var referred = reference is { } id ? await FindAsync(id, batch, cancellation) : null;
            if (rules.Judge(statement.Raw, asked => asked == reference ? referred : null) is { Holds: false } verdict)
            {
                var refusal = verdict.Broken[0].Refusal;
                return Problem.Of(refusal with { Pointer = batch.PointerOf(i) + refusal.Pointer });
            }
        }

        return null;
    }

    private async Task<ReadOnlyMemory<byte>?> FindAsync(Guid id, StatementBatch batch, CancellationToken cancellation)
    {
        foreach (var statement in batch.Statements)
        {
            if (statement.Outline.Id == id)
            {
                return statement.Raw;
            }
        }

        return (await log.FindAsync(id, cancellation))?.Raw;
    }
}
