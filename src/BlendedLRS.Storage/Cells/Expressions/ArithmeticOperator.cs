namespace BlendedLRS.Storage.Cells.Expressions;

/// <summary>How two numbers are combined.</summary>
public enum ArithmeticOperator
{
    /// <summary>Sum.</summary>
    Add,

    /// <summary>Difference.</summary>
    Subtract,

    /// <summary>Product.</summary>
    Multiply,

    /// <summary>Quotient; of two whole numbers a whole one.</summary>
    Divide,

    /// <summary>Remainder, with the sign of the dividend.</summary>
    Modulo,
}
