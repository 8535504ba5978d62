namespace BlendedLRS.Storage.Cells;

/// <summary>The type of a column of cells, and of every expression over them.</summary>
public enum CellType
{
    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number of 32 bits.</summary>
    Int32,

    /// <summary>A whole number of 64 bits.</summary>
    Int64,

    /// <summary>A double-precision number.</summary>
    Double,

    /// <summary>Text, compared by code point.</summary>
    Text,

    /// <summary>A calendar day.</summary>
    Date,

    /// <summary>A moment, UTC.</summary>
    Instant,
}
