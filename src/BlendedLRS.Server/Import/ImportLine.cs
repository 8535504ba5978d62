namespace BlendedLRS.Server.Import;

/// <summary>One line of the input that is not blank.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">Its bytes, without line end and surrounding white space.</param>
internal readonly record struct ImportLine(long Number, ReadOnlyMemory<byte> Text);
