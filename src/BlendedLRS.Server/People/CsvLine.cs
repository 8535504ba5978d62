using System.Text;

namespace BlendedLRS.Server.People;

/// <summary>One record of a CSV file (RFC 4180); one in quotation marks may go over several lines. Spaces around cells do not count.</summary>
/// <param name="Cells">Its cells.</param>
/// <param name="Lines">How many lines of the file it takes.</param>
/// <param name="IsOpen">Whether a cell in quotation marks is not closed.</param>
/// <param name="IsBad">Whether a quotation mark stands where none may.</param>
internal sealed record CsvLine(IReadOnlyList<string> Cells, int Lines, bool IsOpen, bool IsBad)
{
    private const int Longest = 20_000;
    private const char Quote = '"';

    /// <summary>The next record; null at the end.</summary>
    public static async Task<CsvLine?> ReadAsync(TextReader text, char delimiter, CancellationToken cancellation)
    {
        if (await text.ReadLineAsync(cancellation) is not { } line)
        {
            return null;
        }

        // What is never closed is not looked for to the end of a large file.
        var record = Split(line, delimiter);
        for (var lines = 2; record.IsOpen && line.Length <= Longest && await text.ReadLineAsync(cancellation) is { } more; lines++)
        {
            line = line + "\n" + more;
            record = Split(line, delimiter) with { Lines = lines };
        }

        return record;
    }

    /// <summary>The cells of a text.</summary>
    public static CsvLine Split(string line, char delimiter)
    {
        var (cells, at, isBad) = (new List<string>(), 0, false);
        while (true)
        {
            var begin = at;
            at = Skip(line, at);
            if (at < line.Length && line[at] == Quote)
            {
                if (Quoted(line, ref at) is not { } cell)
                {
                    return new CsvLine(cells, 1, true, isBad);
                }

                cells.Add(cell.Trim());
                at = Skip(line, at);
                isBad |= at < line.Length && line[at] != delimiter;
                at = End(line, at, delimiter);
            }
            else
            {
                at = End(line, begin, delimiter);
                cells.Add(line[begin..at].Trim());
                isBad |= cells[^1].Contains(Quote, StringComparison.Ordinal);
            }

            if (at >= line.Length)
            {
                return new CsvLine(cells, 1, false, isBad);
            }

            at++;
        }
    }

    // From the opening mark to after the closing one; null without one.
    private static string? Quoted(string line, ref int at)
    {
        var cell = new StringBuilder();
        for (at++; at < line.Length; at++)
        {
            if (line[at] != Quote)
            {
                cell.Append(line[at]);
            }
            else if (at + 1 < line.Length && line[at + 1] == Quote)
            {
                cell.Append(Quote);
                at++;
            }
            else
            {
                at++;
                return cell.ToString();
            }
        }

        return null;
    }

    private static int Skip(string line, int at)
    {
        while (at < line.Length && line[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private static int End(string line, int at, char delimiter)
    {
        var end = line.IndexOf(delimiter, at);
        return end < 0 ? line.Length : end;
    }
}
