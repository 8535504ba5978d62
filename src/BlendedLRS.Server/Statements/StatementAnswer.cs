using System.Buffers;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Forms;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Statements;

/// <summary>Writes the Statements of one answer in the form that was asked for. In the canonical form only so many definitions are looked up for a Statement as it can be given,
/// see <see cref="CanonicalForm"/>.</summary>
internal sealed class StatementAnswer(AnswerForm form, IActivityDefinitions definitions)
{
    private const int MostLookedUp = 5000;
    private const int MostKnownBytes = 4 * CanonicalForm.MostAddedBytes;

    private readonly Dictionary<string, ReadOnlyMemory<byte>?> _known = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> _whole = new();
    private long _knownBytes;

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
        if (_knownBytes > MostKnownBytes || _known.Count > MostLookedUp)
        {
            _known.Clear();
            _knownBytes = 0;
        }

        long bytes = 0;
        foreach (var id in form.WithStoredDefinitions ? CanonicalForm.Activities(_whole.WrittenSpan).Take(MostLookedUp) : [])
        {
            if (!_known.TryGetValue(id, out var definition))
            {
                _known[id] = definition = await definitions.FindAsync(new Iri(id), cancellation);
                _knownBytes += definition?.Length ?? 0;
            }

            bytes += definition?.Length ?? 0;
            if (bytes > CanonicalForm.MostAddedBytes)
            {
                break;
            }
        }

        new CanonicalForm(form.Languages, _known.GetValueOrDefault).Write(output, _whole.WrittenSpan);
    }

    internal static LrsProperties Lrs(LoggedStatement statement) => new(statement.Id, statement.Stored, statement.Origin.Authority, statement.Version);
}
