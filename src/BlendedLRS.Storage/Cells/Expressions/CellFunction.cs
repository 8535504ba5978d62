namespace BlendedLRS.Storage.Cells.Expressions;

/// <summary>The functions every database must give alike. Lengths and positions count code points; positions start at 0.</summary>
public enum CellFunction
{
    /// <summary>Whether the first text holds the second.</summary>
    Contains,

    /// <summary>Whether the first text begins with the second.</summary>
    StartsWith,

    /// <summary>Whether the first text ends with the second.</summary>
    EndsWith,

    /// <summary>Code points of a text.</summary>
    Length,

    /// <summary>Where the second text first occurs in the first; -1 when it does not.</summary>
    IndexOf,

    /// <summary>The rest of a text from a position, or that many code points of it.</summary>
    Substring,

    /// <summary>Lower case, in every script.</summary>
    ToLower,

    /// <summary>Upper case, in every script.</summary>
    ToUpper,

    /// <summary>Without spaces at both ends.</summary>
    Trim,

    /// <summary>Both texts, one after the other.</summary>
    Concat,

    /// <summary>Year of a day or moment.</summary>
    Year,

    /// <summary>Month of a day or moment, 1 to 12.</summary>
    Month,

    /// <summary>Day of the month.</summary>
    Day,

    /// <summary>Hour of a moment, UTC.</summary>
    Hour,

    /// <summary>Minute of a moment.</summary>
    Minute,

    /// <summary>Whole second of a moment.</summary>
    Second,

    /// <summary>The fraction of the second of a moment.</summary>
    FractionalSeconds,

    /// <summary>The day of a moment, UTC.</summary>
    Date,

    /// <summary>The first moment of a day, UTC.</summary>
    StartOfDay,

    /// <summary>To the nearest whole number, halves away from zero.</summary>
    Round,

    /// <summary>Down to a whole number.</summary>
    Floor,

    /// <summary>Up to a whole number.</summary>
    Ceiling,
}
