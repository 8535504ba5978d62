using BlendedLRS.Xapi;

namespace BlendedLRS.Storage.Statements;

/// <summary>What Statements have said about Activities: kept beside the query index, and as rebuildable as it.</summary>
public interface IActivityDefinitions
{
    /// <summary>The definition of an Activity, merged from all Statements that may define (xAPI-Communication 2.5), as the UTF-8 JSON text of an Object.</summary>
    /// <returns>Null when no Statement has defined it.</returns>
    Task<ReadOnlyMemory<byte>?> FindAsync(Iri activity, CancellationToken cancellation);
}
