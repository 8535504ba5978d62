using CsvHelper;

namespace BlendedLRS.Server.Csv;

/// <summary>A CSV file (RFC 4180) with a header: its records, and what is wrong with its form. One place for every import.</summary>
/// <param name="Rows">The records that can be read; those without any value are left out.</param>
/// <param name="Errors">What is wrong; nothing of the file is to be used unless empty.</param>
internal sealed record CsvTable(IReadOnlyList<CsvRow> Rows, IReadOnlyList<CsvError> Errors)
{
    /// <summary>The columns that the file has, by the names that the reader was asked for.</summary>
    public IReadOnlySet<string> Columns { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="known">The names that a column can have.</param>
    /// <param name="required">Those that must be there.</param>
    public static CsvTable Read(ReadOnlySpan<byte> bytes, IReadOnlyList<string> known, IReadOnlyList<string> required)
    {
        if (CsvText.Decode(bytes) is not { } text)
        {
            return new CsvTable([], [new CsvError(1, null, "The file is not in UTF-8; save it as 'CSV UTF-8'.")]);
        }

        var rows = new List<CsvRow>();
        var errors = new List<CsvError>();
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            HasHeader = false, // read here, so that every fault of it is told at once
            Separator = CsvText.DelimiterOf(text),
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record => errors.Add(new CsvError((int)record.LineNumber, null, SentenceOf(record.Reason))),
        });
        CsvColumns? columns = null;
        while (reader.Read())
        {
            var fields = Fields(reader);
            if (columns is null)
            {
                columns = CsvColumns.Read(fields, known, required, errors);
            }
            else if (Row((int)reader.LineNumber, fields, columns, errors) is { } row)
            {
                rows.Add(row);
            }
        }

        if (columns is null && errors.Count == 0)
        {
            errors.Add(new CsvError(1, null, $"The file is empty; its first line names the columns, of which {string.Join(", ", required)} must be there."));
        }

        return new CsvTable(rows, errors) { Columns = columns?.Names ?? new HashSet<string>(StringComparer.Ordinal) };
    }

    private static string SentenceOf(CsvMalformedReason reason) => reason == CsvMalformedReason.UnterminatedQuote
        ? "A quotation mark is opened and never closed."
        : "A quotation mark stands inside a value that is not in quotation marks, or text stands after the closing one; one inside a quoted value is written twice.";

    private static List<string> Fields(CsvReader reader)
    {
        var fields = new List<string>(reader.FieldCount);
        for (var index = 0; index < reader.FieldCount; index++)
        {
            fields.Add(reader.GetString(index).Trim());
        }

        return fields;
    }

    private static CsvRow? Row(int line, List<string> fields, CsvColumns columns, List<CsvError> errors)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < fields.Count; index++)
        {
            if (fields[index].Length == 0)
            {
                continue;
            }

            if (columns[index] is { } name)
            {
                values[name] = fields[index];
            }
            else if (index >= columns.Count)
            {
                errors.Add(new CsvError(line, null, $"The line has {fields.Count} values, the header {columns.Count} columns; a value with the delimiter in it stands in quotation marks."));
                return null;
            }
        }

        return values.Count == 0 ? null : new CsvRow(line, values);
    }
}
