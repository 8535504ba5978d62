namespace BlendedLRS.Server.OData.Requests;

/// <summary>Where a nextLink continues.</summary>
/// <param name="PageSize">Rows of one page, as in the first response.</param>
/// <param name="Remaining">Rows still to be sent under <c>$top</c>.</param>
/// <param name="Position">The values of the total order of the last row sent.</param>
internal sealed record SkipTokenPlace(int PageSize, long? Remaining, IReadOnlyList<object?> Position);
