namespace BlendedLRS.Server.Csv;

/// <summary>What is wrong in a CSV file, and where.</summary>
/// <param name="Line">The line of the file, from 1; of a record with line breaks in quotes the first.</param>
/// <param name="Column">The name of the column; null when it is about the whole line.</param>
/// <param name="Reason">One sentence: what was found and what is allowed.</param>
internal sealed record CsvError(int Line, string? Column, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => Column is null ? $"line {Line}: {Reason}" : $"line {Line}, {Column}: {Reason}";
}
