using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Learning.Cells;

/// <summary>A cell before it is judged.</summary>
/// <param name="Slice">The group.</param>
/// <param name="Result">What the measure gave.</param>
/// <param name="Figure">What would be told with it; null for what may be published about however few people, or is made of published cells alone.</param>
internal sealed record DraftCell(Slice Slice, MeasureResult Result, Figure? Figure);
