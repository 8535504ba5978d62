using BlendedLRS.Storage.Cells;
using Microsoft.OData.Edm;

namespace BlendedLRS.Server.OData.Model;

/// <summary>The entity data model's types of columns.</summary>
internal static class EdmTypes
{
    /// <summary>The type of a column.</summary>
    public static EdmPrimitiveTypeKind Kind(CellType type) => type switch
    {
        CellType.Boolean => EdmPrimitiveTypeKind.Boolean,
        CellType.Int32 => EdmPrimitiveTypeKind.Int32,
        CellType.Int64 => EdmPrimitiveTypeKind.Int64,
        CellType.Double => EdmPrimitiveTypeKind.Double,
        CellType.Text => EdmPrimitiveTypeKind.String,
        CellType.Date => EdmPrimitiveTypeKind.Date,
        _ => EdmPrimitiveTypeKind.DateTimeOffset,
    };
}
