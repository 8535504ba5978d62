using System.Globalization;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Storage.Cells.Sql;

/// <summary>How cells are written in every database: days as <c>2026-01-31</c>, moments as <c>2026-01-31T09:05:00.0000000Z</c>, both in text that sorts as they do;
/// names in kebab case.</summary>
public static class CellText
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>A day.</summary>
    public static string Write(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>A moment, in UTC.</summary>
    public static string Write(DateTimeOffset moment) => moment.UtcDateTime.ToString(MomentFormat, CultureInfo.InvariantCulture);

    /// <summary>A name.</summary>
    public static string Write<T>(T name)
        where T : struct, Enum => KebabText.Of(name);

    /// <summary>The day of a text.</summary>
    public static DateOnly ReadDay(string text) => DateOnly.ParseExact(text, DayFormat, CultureInfo.InvariantCulture);

    /// <summary>The moment of a text.</summary>
    public static DateTimeOffset ReadMoment(string text) =>
        DateTimeOffset.ParseExact(text, MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>The value that a text names.</summary>
    /// <exception cref="FormatException">No value has this text form.</exception>
    public static T ReadName<T>(string text)
        where T : struct, Enum =>
        KebabText.TryParse<T>(text, out var name) ? name : throw new FormatException($"'{text}' is no {typeof(T).Name}.");
}
