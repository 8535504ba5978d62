using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Server.Demo;

/// <summary>One Statement of the demo organisation, to be sent as its source would send it.</summary>
/// <param name="Source">What the credential that sends it is bound to.</param>
/// <param name="Id">Its id, which also stands in the JSON.</param>
/// <param name="Timestamp">When it happened.</param>
/// <param name="Utf8">The Statement as JSON.</param>
internal sealed record DemoStatement(SourceKind Source, Guid Id, DateTimeOffset Timestamp, ReadOnlyMemory<byte> Utf8);
