using System.Runtime.InteropServices;

namespace BlendedLRS.Storage.Sqlite.Ids;

/// <summary>The id of a Statement of the log.</summary>
/// <param name="Id">The id.</param>
/// <param name="Sequence">Its place in the log.</param>
/// <param name="Stored">Its moment, in ticks.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LoggedId(Guid Id, long Sequence, long Stored);
