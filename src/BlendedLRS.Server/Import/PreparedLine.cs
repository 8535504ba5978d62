using System.Runtime.InteropServices;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Import;

/// <summary>A valid line, ready for the log.</summary>
/// <param name="Line">The line.</param>
/// <param name="Statement">Its Statement.</param>
/// <param name="Origin">Where it comes from.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PreparedLine(ImportLine Line, NewStatement Statement, Origin Origin);
