using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;

namespace BlendedLRS.Server.Activities;

/// <summary>Stands in for a store that does not keep definitions: every Activity is one that no Statement has defined.</summary>
internal sealed class NoActivityDefinitions : IActivityDefinitions
{
    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>?> FindAsync(Iri activity, CancellationToken cancellation) => Task.FromResult<ReadOnlyMemory<byte>?>(null);
}
