namespace BlendedLRS.Server.Csv;

/// <summary>What an import of configuration does, or would do: the same for every kind of file. Nothing is written if any line is wrong.</summary>
/// <param name="IsDryRun">Whether it was only asked what would be done.</param>
/// <param name="Added">What is new: the kind of thing and its key.</param>
/// <param name="Changed">What becomes different.</param>
/// <param name="Unchanged">How many things of the file are as they were.</param>
/// <param name="Errors">What is wrong.</param>
internal sealed record ImportReport(bool IsDryRun, IReadOnlyList<string> Added, IReadOnlyList<string> Changed, int Unchanged, IReadOnlyList<CsvError> Errors)
{
    /// <summary>Whether the store holds it now.</summary>
    public bool IsWritten => !IsDryRun && Errors.Count == 0;

    /// <summary>A file that cannot be imported.</summary>
    public static ImportReport Refused(bool isDryRun, IReadOnlyList<CsvError> errors) => new(isDryRun, [], [], 0, errors);

    /// <summary>The report in lines, for a terminal.</summary>
    public IEnumerable<string> Lines() =>
    [
        .. Added.Select(key => $"added    {key}"),
        .. Changed.Select(key => $"changed  {key}"),
        .. Errors.Select(error => $"error    {error}"),
        $"{Added.Count} added, {Changed.Count} changed, {Unchanged} unchanged, {Errors.Count} errors. {(IsWritten ? "Written." : "Nothing was written.")}",
    ];
}
