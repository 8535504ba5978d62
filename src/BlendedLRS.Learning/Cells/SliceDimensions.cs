namespace BlendedLRS.Learning.Cells;

/// <summary>By what the cells of a family are broken down, beside the whole organisation.</summary>
[Flags]
internal enum SliceDimensions
{
    None = 0,
    Unit = 1,
    Site = 1 << 1,
    RoleFamily = 1 << 2,
    Module = 1 << 3,
    Topic = 1 << 4,
    Practice = 1 << 5,

    /// <summary>Parts of the organisation: where people work.</summary>
    Places = Unit | Site | RoleFamily,
}
