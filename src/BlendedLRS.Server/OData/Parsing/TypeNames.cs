using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Cells.Expressions;

namespace BlendedLRS.Server.OData.Parsing;

/// <summary>OData's names of the types of columns.</summary>
internal static class TypeNames
{
    /// <summary>The name of the type of an expression, for messages.</summary>
    public static string Of(CellExpression expression) => expression.Type is { } type ? Of(type) : "null";

    /// <summary>The name of a type: <c>Edm.Date</c>.</summary>
    public static string Of(CellType type) => type switch
    {
        CellType.Boolean => "Edm.Boolean",
        CellType.Int32 => "Edm.Int32",
        CellType.Int64 => "Edm.Int64",
        CellType.Double => "Edm.Double",
        CellType.Text => "Edm.String",
        CellType.Date => "Edm.Date",
        _ => "Edm.DateTimeOffset",
    };
}
