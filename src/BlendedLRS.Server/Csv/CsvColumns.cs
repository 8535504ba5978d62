namespace BlendedLRS.Server.Csv;

/// <summary>Which column of a file has which name: letter case and white space around a name do not count, the order is free.</summary>
internal sealed class CsvColumns
{
    private readonly string?[] _names;

    private CsvColumns(string?[] names) => _names = names;

    /// <summary>How many columns the header has.</summary>
    public int Count => _names.Length;

    /// <summary>The names that are there.</summary>
    public IReadOnlySet<string> Names => _names.OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>The name of a column; null when there is none there.</summary>
    public string? this[int index] => index < _names.Length ? _names[index] : null;

    /// <summary>Reads a header.</summary>
    /// <param name="header">Its fields.</param>
    /// <param name="known">The names that a column can have.</param>
    /// <param name="required">Those that must be there.</param>
    /// <param name="errors">Where errors are added: columns that nobody knows, stand twice or are missing.</param>
    public static CsvColumns Read(IReadOnlyList<string> header, IReadOnlyList<string> known, IReadOnlyList<string> required, List<CsvError> errors)
    {
        var names = new string?[header.Count];
        for (var index = 0; index < names.Length; index++)
        {
            var written = header[index].Trim();
            if (written.Length == 0)
            {
                continue; // a spreadsheet leaves such columns behind; a value in one is an error of its line
            }

            var name = known.FirstOrDefault(candidate => candidate.Equals(written, StringComparison.OrdinalIgnoreCase));
            if (name is null)
            {
                errors.Add(new CsvError(1, written, $"There is no such column; columns are {string.Join(", ", known)}."));
            }
            else if (names.Contains(name, StringComparer.Ordinal))
            {
                errors.Add(new CsvError(1, name, "The column stands twice."));
            }
            else
            {
                names[index] = name;
            }
        }

        errors.AddRange(required.Except(names, StringComparer.Ordinal).Select(missing => new CsvError(1, missing, "The column is missing.")));
        return new CsvColumns(names);
    }
}
