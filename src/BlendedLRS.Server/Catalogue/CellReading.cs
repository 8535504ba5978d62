using System.Globalization;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Csv;

namespace BlendedLRS.Server.Catalogue;

/// <summary>Reads the cells of one line of an import; what is wrong is added to the errors, and the value is null then.</summary>
internal sealed class CellReading(CsvRow row, List<CsvError> errors)
{
    private static readonly string[] MomentForms = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:sszzz"];
    private static readonly string[] Yes = ["yes", "true", "1"];
    private static readonly string[] No = ["no", "false", "0"];

    /// <summary>The line.</summary>
    public CsvRow Row => row;

    /// <summary>Several values, separated by blanks.</summary>
    public IReadOnlyList<string> Words(string column) => row[column]?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>A value of the domain in its text form.</summary>
    public T? Term<T>(string column)
        where T : struct, Enum => Read<T>(
        column, (string text, out T value) => KebabText.TryParse(text.ToLowerInvariant(), out value), $"one of {string.Join(", ", KebabText.All<T>())}");

    /// <summary>A level from fixed to personal, also as a number from 0 to 3.</summary>
    public FlexLevel? Level(string column)
    {
        if (row[column] is [var digit] && char.IsAsciiDigit(digit))
        {
            return digit - '0' <= (int)FlexLevel.Personal ? (FlexLevel)(digit - '0') : Wrong<FlexLevel>(column, "a level from 0 to 3");
        }

        return Term<FlexLevel>(column);
    }

    /// <summary>A day.</summary>
    public DateOnly? Day(string column) => Read(
        column, (string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day), "a day such as 2026-01-31");

    /// <summary>A moment: with its offset, or a day, which begins at midnight of a time zone.</summary>
    public DateTimeOffset? Moment(string column, TimeZoneInfo zone) => Read(
        column,
        (string text, out DateTimeOffset moment) =>
        {
            if (!DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return DateTimeOffset.TryParseExact(text, MomentForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);
            }

            moment = new DateTimeOffset(day, zone.GetUtcOffset(day));
            return true;
        },
        "a day such as 2026-01-31, or a moment with its offset such as 2026-01-31T08:00:00Z");

    /// <summary>A number with a decimal point.</summary>
    public double? Number(string column) => Read(
        column, (string text, out double number) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number), "a number such as 45 or 7.5");

    /// <summary>A whole number.</summary>
    public int? Whole(string column) => Read(
        column, (string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number), "a whole number");

    /// <summary>Yes or no.</summary>
    public bool? Answer(string column) => Read(
        column,
        (string text, out bool answer) =>
        {
            answer = Yes.Contains(text, StringComparer.OrdinalIgnoreCase);
            return answer || No.Contains(text, StringComparer.OrdinalIgnoreCase);
        },
        "yes or no");

    /// <summary>Ids of Statements, separated by blanks.</summary>
    public IReadOnlyList<Guid> Ids(string column)
    {
        var ids = new List<Guid>();
        foreach (var word in Words(column))
        {
            if (Guid.TryParseExact(word, "D", out var id))
            {
                ids.Add(id);
            }
            else
            {
                errors.Add(row.Error(column, $"'{word}' is not the id of a statement."));
            }
        }

        return ids;
    }

    private T? Read<T>(string column, TryRead<T> tryRead, string form)
        where T : struct
    {
        if (row[column] is not { } text)
        {
            return null;
        }

        return tryRead(text, out var value) ? value : Wrong<T>(column, form);
    }

    private T? Wrong<T>(string column, string form)
        where T : struct
    {
        errors.Add(row.Error(column, $"'{row[column]}' is not {form}."));
        return null;
    }

    private delegate bool TryRead<T>(string text, out T value);
}
