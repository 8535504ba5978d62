namespace BlendedLRS.Server.Csv;

/// <summary>One record of a CSV file, read by the names of the header.</summary>
/// <param name="Line">The line on which it starts, from 1.</param>
/// <param name="Values">The values that are not empty, without white space at their ends, by the names that the reader was asked for.</param>
internal sealed record CsvRow(int Line, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The value of a column; null when it is empty or the file has no such column.</summary>
    public string? this[string column] => Values.GetValueOrDefault(column);

    /// <summary>An error in a column of this record.</summary>
    public CsvError Error(string? column, string reason) => new(Line, column, reason);
}
