using System.Buffers;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Forms;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Statements;

/// <summary>Writes the Statements of one answer in the form that was asked for.</summary>
internal sealed class StatementAnswer(AnswerForm form, IActivityDefinitions definitions)
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>?> _known = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> _whole = new();

    /// <summary>Writes one Statement.</summary>
    public ValueTask WriteAsync(IBufferWriter<byte> output, LoggedStatement statement, CancellationToken cancellation)
    {
        if (form.Format == StatementFormat.Exact)
        {
            StatementWriter.Write(output, statement.Raw.Span, Lrs(statement));
            return ValueTask.CompletedTask;
        }

        _whole.ResetWrittenCount();
        StatementWriter.Write(_whole, statement.Raw.Span, Lrs(statement));
        if (form.Format == StatementFormat.Canonical)
        {
            return WriteCanonicalAsync(output, cancellation);
        }

        IdsForm.Write(output, _whole.WrittenSpan);
        return ValueTask.CompletedTask;
    }

    private async ValueTask WriteCanonicalAsync(IBufferWriter<byte> output, CancellationToken cancellation)
    {
        foreach (var id in CanonicalForm.Activities(_whole.WrittenSpan))
        {
            if (form.WithStoredDefinitions && !_known.ContainsKey(id))
            {
                _known[id] = await definitions.FindAsync(new Iri(id), cancellation);
            }
        }

        new CanonicalForm(form.Languages, _known.GetValueOrDefault).Write(output, _whole.WrittenSpan);
    }

    internal static LrsProperties Lrs(LoggedStatement statement) => new(statement.Id, statement.Stored, statement.Origin.Authority, statement.Version);
}
