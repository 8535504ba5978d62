namespace BlendedLRS.Learning.Cells;

/// <summary>Every family of cells that is built from resolved records.</summary>
public static class CellFamilies
{
    /// <summary>One for each measure. Left out are those that need answers of people (M19, M20, M29, M30: the groups of a survey are formed before it), M14, whose groups are
    /// revisions of modules and no slices, and M27, which needs records of who took part in planning.</summary>
    public static IReadOnlyList<CellFamily> All { get; } =
    [
        .. EventCells.Families, .. PeopleCells.Families, .. CouplingCells.Families, .. DialogueCells.Families, .. OwnershipCells.Families, .. NetworkCells.Families,
        .. MobilityCells.Families, .. BaselineCells.Families, .. ModuleCells.Families, .. FeedbackCells.Families, .. CaptureCells.Families,
    ];

    /// <summary>The family of a measure; null when its cells are not built from records.</summary>
    public static CellFamily? Find(string measure) => All.FirstOrDefault(family => family.Card.Id == measure);
}
