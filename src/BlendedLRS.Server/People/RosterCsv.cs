using System.Globalization;
using System.Text;
using BlendedLRS.Learning.People;

namespace BlendedLRS.Server.People;

/// <summary>Reads a CSV file about people (RFC 4180): UTF-8 with or without its mark, separated by comma, semicolon or tab, columns in any order by their names.</summary>
internal sealed class RosterCsv
{
    private const int MostRows = 100_000;
    private const int MostErrors = 1000;
    private const string Rule = "Roster file";

    private static readonly char[] Delimiters = [',', ';', '\t'];

    private readonly List<RosterFileError> _errors = [];
    private readonly List<RosterRow> _rows = [];
    private string[] _columns = [];

    private RosterCsv()
    {
    }

    /// <summary>Reads it to the end.</summary>
    /// <returns>The lines, the columns, and everything that is wrong with single cells.</returns>
    public static async Task<(IReadOnlyList<RosterRow> Rows, IReadOnlySet<string> Columns, IReadOnlyList<RosterFileError> Errors)> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var csv = new RosterCsv();
        using var text = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        try
        {
            await csv.ReadAsync(text, cancellation);
        }
        catch (DecoderFallbackException)
        {
            csv.Wrong(csv._rows.Count == 0 ? 1 : csv._rows[^1].Line + 1, "", "The file is not UTF-8, here or in a line after this one; save it as \"CSV UTF-8\".");
        }

        return (csv._rows, csv._columns.ToHashSet(StringComparer.Ordinal), csv._errors);
    }

    private async Task ReadAsync(StreamReader text, CancellationToken cancellation)
    {
        var header = (await text.ReadLineAsync(cancellation) ?? "").TrimStart('\uFEFF');
        var delimiter = Delimiters.MaxBy(candidate => header.AsSpan().Count(candidate));
        _columns = CsvLine.Split(header, delimiter) is { IsBad: false, IsOpen: false } names ? [.. names.Cells] : [];
        if (!CheckHeader())
        {
            return;
        }

        for (var line = 2; _errors.Count < MostErrors && await CsvLine.ReadAsync(text, delimiter, cancellation) is { } record; line += record.Lines)
        {
            if (_rows.Count == MostRows)
            {
                Wrong(line, "", $"The file has more than {MostRows} lines; import it in parts.");
                return;
            }

            ReadLine(line, record);
        }

        if (_rows.Count == 0 && _errors.Count == 0)
        {
            Wrong(1, "", "The file has no lines about people.");
        }
    }

    private bool CheckHeader()
    {
        foreach (var column in _columns.Where(column => !RosterFile.KnownColumns.Contains(column, StringComparer.Ordinal)))
        {
            var meant = RosterFile.KnownColumns.FirstOrDefault(known => known.Equals(column, StringComparison.OrdinalIgnoreCase));
            Wrong(1, column, meant is null ? $"'{column}' is not a column; columns are {string.Join(", ", RosterFile.KnownColumns)}." : $"The column '{column}' is spelled '{meant}'.");
        }

        foreach (var column in _columns.GroupBy(column => column, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            Wrong(1, column.Key, $"The column '{column.Key}' stands twice.");
        }

        if (!_columns.Contains(RosterColumns.Id, StringComparer.Ordinal))
        {
            Wrong(1, RosterColumns.Id, "The column 'employeeId' is missing.");
        }

        return _errors.Count == 0;
    }

    private void ReadLine(int line, CsvLine record)
    {
        var cells = record.Cells;
        if (record.IsOpen)
        {
            Wrong(line, "", "A quotation mark opens a cell and none closes it.");
        }
        else if (record.IsBad)
        {
            Wrong(line, "", "A quotation mark stands where none may; a cell that holds one is put in quotation marks, and the mark is doubled.");
        }
        else if (cells.All(cell => cell.Length == 0))
        {
            return;
        }
        else if (cells.Count != _columns.Length)
        {
            Wrong(line, "", string.Create(CultureInfo.InvariantCulture, $"The line has {cells.Count} cells; the header has {_columns.Length}."));
        }
        else if (RosterColumns.Read(line, _columns.Zip(cells).Where(cell => cell.Second.Length > 0).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal), _errors) is { } row)
        {
            _rows.Add(row);
        }
    }

    private void Wrong(int line, string column, string reason) => _errors.Add(new RosterFileError(line, column, Rule, reason));
}
