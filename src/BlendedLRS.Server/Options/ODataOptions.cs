namespace BlendedLRS.Server.Options;

/// <summary>Paging and cost of the reports over OData.</summary>
internal sealed record ODataOptions
{
    /// <summary>Never more than <see cref="LargestPageSize"/>.</summary>
    [Setting("Rows of one response when the client has no preference.", Unit = "rows", Minimum = 1, Maximum = 100_000)]
    public int PageSize { get; init; } = 5_000;

    /// <summary>A page is held in memory while it is written.</summary>
    [Setting("Most rows of one response, whatever the client prefers.", Unit = "rows", Minimum = 1, Maximum = 100_000)]
    public int LargestPageSize { get; init; } = 20_000;

    /// <summary>A query that takes longer is stopped in the database and answered with 504.</summary>
    [Setting("Longest time of one query in the database.", Unit = "seconds", Minimum = 1, Maximum = 600)]
    public int QuerySeconds { get; init; } = 30;
}
