using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;

namespace BlendedLRS.Server.Statements;

/// <summary>Stands in where the store collects no definitions: no Activity is known, so <c>format=canonical</c> gives what each Statement says.</summary>
internal sealed class UnknownDefinitions : IActivityDefinitions
{
    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>?> FindAsync(Iri activity, CancellationToken cancellation) => Task.FromResult<ReadOnlyMemory<byte>?>(null);
}
