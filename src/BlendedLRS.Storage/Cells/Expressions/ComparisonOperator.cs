namespace BlendedLRS.Storage.Cells.Expressions;

/// <summary>How two values are compared.</summary>
public enum ComparisonOperator
{
    /// <summary>Equal; two absent values are.</summary>
    Equal,

    /// <summary>Not equal.</summary>
    NotEqual,

    /// <summary>Less.</summary>
    Less,

    /// <summary>Less or equal.</summary>
    LessOrEqual,

    /// <summary>Greater.</summary>
    Greater,

    /// <summary>Greater or equal.</summary>
    GreaterOrEqual,
}
