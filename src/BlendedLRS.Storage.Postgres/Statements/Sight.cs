using System.Runtime.InteropServices;

namespace BlendedLRS.Storage.Postgres.Statements;

/// <summary>What was seen of the log at one moment.</summary>
/// <param name="Horizon">Nothing will ever appear at or before this place.</param>
/// <param name="Head">The last place that holds a Statement, within the horizon or not; 0 when there is none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Sight(long Horizon, long Head);
