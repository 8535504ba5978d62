using System.Globalization;
using BlendedLRS.Learning.People;
using BlendedLRS.Server.Csv;

namespace BlendedLRS.Server.People;

/// <summary>Reads a CSV file about people: its form as every import does, its cells as the roster wants them.</summary>
internal static class RosterCsv
{
    private const int MostRows = 100_000;
    private const string Rule = "Roster file";

    /// <summary>Reads it to the end.</summary>
    /// <returns>The lines, the columns, and everything that is wrong with single cells.</returns>
    public static async Task<(IReadOnlyList<RosterRow> Rows, IReadOnlySet<string> Columns, IReadOnlyList<RosterFileError> Errors)> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancellation);
        var table = CsvTable.Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), RosterFile.KnownColumns, [RosterColumns.Id]);
        var errors = table.Errors.Select(error => new RosterFileError(error.Line, error.Column ?? "", Rule, error.Reason)).ToList();
        if (table.Rows.Count > MostRows)
        {
            errors.Add(new RosterFileError(table.Rows[MostRows].Line, "", Rule, string.Create(CultureInfo.InvariantCulture, $"The file has more than {MostRows} lines about people; import it in parts.")));
        }
        else if (table.Rows.Count == 0 && errors.Count == 0)
        {
            errors.Add(new RosterFileError(1, "", Rule, "The file has no lines about people."));
        }

        // Under a wrong header every line would be wrong for the same reason.
        var rows = errors.Exists(error => error.Line == 1) ? [] : table.Rows.Take(MostRows).Select(row => RosterColumns.Read(row.Line, row.Values, errors)).OfType<RosterRow>().ToList();
        return (rows, table.Columns, [.. errors.OrderBy(error => error.Line)]);
    }
}
