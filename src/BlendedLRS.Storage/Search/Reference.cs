using System.Runtime.InteropServices;

namespace BlendedLRS.Storage.Search;

/// <summary>One Statement refers to another.</summary>
/// <param name="Source">The sequence of the one that refers.</param>
/// <param name="Target">The sequence of the one referred to; null as long as it has not arrived.</param>
/// <param name="TargetId">The id of the one referred to.</param>
/// <param name="Voids">The source voids its target.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Reference(long Source, long? Target, Guid TargetId, bool Voids);
