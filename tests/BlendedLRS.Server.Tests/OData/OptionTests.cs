using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Server.Tests.OData;

/// <summary>Selecting, sorting, cutting, counting.</summary>
public sealed class OptionTests(ReportServer reports) : IClassFixture<ReportServer>
{
    private static readonly string[] AllColumns =
        ["Month", "Modality", "Status", "People", "Events", "Minutes", "MinutesBasis", "UnknownMinutesShare", "Unfinished", "AsOf", "RuleSetVersion"];

    [Fact]
    public async Task Without_options_every_cell_arrives_in_the_order_of_the_key_with_every_value()
    {
        var page = await reports.Client.PageAsync("BlendCells");
        Assert.Equal(SomeCells.All.Count, page.Rows.Count);
        Assert.Null(page.Count);
        Assert.Null(page.NextLink);
        foreach (var (row, cell) in page.Rows.Zip(SomeCells.All))
        {
            Assert.Equal(AllColumns, row.Keys);
            Assert.Equal(
                [cell.Month, KebabText.Of(cell.Modality), KebabText.Of(cell.Status), cell.People, cell.Events, cell.Minutes, cell.MinutesBasis is { } basis ? KebabText.Of(basis) : null, cell.UnknownMinutesShare, cell.Unfinished, cell.AsOf, cell.RuleSetVersion],
                row.Values);
        }
    }

    [Fact]
    public async Task A_suppressed_cell_carries_no_value()
    {
        var page = await reports.Client.PageAsync("BlendCells?$filter=Status ne 'ok'");
        Assert.NotEmpty(page.Rows);
        Assert.All(page.Rows, row => Assert.All(new[] { "People", "Events", "Minutes", "MinutesBasis", "UnknownMinutesShare" }, column => Assert.Null(row[column])));
    }

    [Theory]
    [InlineData("People", new[] { "People" })]
    [InlineData("Events,Month", new[] { "Month", "Events" })]
    [InlineData("%20Status%20,%20Month", new[] { "Month", "Status" })]
    [InlineData("People,People", new[] { "People" })]
    public async Task Selected_columns_arrive_and_no_others(string select, string[] columns)
    {
        var page = await reports.Client.PageAsync($"BlendCells?$select={select}&$top=2");
        Assert.All(page.Rows, row => Assert.Equal(columns, row.Keys));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("People,*")]
    public async Task A_star_selects_all(string select) =>
        Assert.Equal(AllColumns, (await reports.Client.PageAsync($"BlendCells?$select={select}&$top=1")).Rows[0].Keys);

    [Fact]
    public async Task The_context_is_absolute_and_names_the_selected_columns()
    {
        var (_, body) = await reports.Client.SendAsync("BlendCells?$select=Month,People&$top=1");
        using var json = System.Text.Json.JsonDocument.Parse(body);
        Assert.Equal(new Uri(reports.Server.BaseAddress, "/odata/v4/$metadata").AbsoluteUri + "#BlendCells(Month,People)", json.RootElement.GetProperty("@odata.context").GetString());
        Assert.Equal("@odata.context", json.RootElement.EnumerateObject().First().Name);
    }

    [Theory]
    [InlineData("People")]
    [InlineData("People desc")]
    [InlineData("Status asc,Minutes desc")]
    [InlineData("Modality desc, Month")]
    [InlineData("Month desc")]
    [InlineData("year(Month) desc,length(Modality)")]
    [InlineData("Events div People desc")]
    [InlineData("People gt 12")]
    [InlineData("not (People gt 12) desc")]
    [InlineData("null")]
    [InlineData("tolower(RuleSetVersion),MinutesBasis desc")]
    public async Task Rows_are_sorted_with_absent_values_first_ascending_and_last_descending(string order)
    {
        var page = await reports.Client.PageAsync("BlendCells?$orderby=" + Uri.EscapeDataString(order));
        var keys = order.Split(',').Select(item => (Key: SortKey(item.Replace(" desc", "", StringComparison.Ordinal).Replace(" asc", "", StringComparison.Ordinal).Trim()), Descending: item.EndsWith("desc", StringComparison.Ordinal))).ToList();
        var comparer = Comparer<object?>.Create(Compare);
        var last = keys[^1].Descending;
        var sorted = keys.Aggregate((IOrderedEnumerable<BlendCell>?)null, (rows, item) => Then(rows, item.Key, item.Descending, comparer));
        sorted = Then(sorted, cell => cell.Month, last, comparer);
        sorted = Then(sorted, cell => KebabText.Of(cell.Modality), last, comparer);
        Assert.Equal(sorted.Select(cell => ((object?)cell.Month, (object?)KebabText.Of(cell.Modality))), page.Keys);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 5)]
    [InlineData(7, 5)]
    [InlineData(105, 50)]
    [InlineData(111, 5)]
    [InlineData(9_000_000_000, 5)]
    public async Task Skip_and_top_cut_a_piece_and_the_count_stays_whole(long skip, int top)
    {
        var page = await reports.Client.PageAsync($"BlendCells?$skip={skip}&$top={top}&$count=true");
        Assert.Equal(SomeCells.All.Skip((int)Math.Min(skip, 1_000)).Take(top).Select(cell => (object?)cell.Month), page.Keys.Select(key => key.Month));
        Assert.Equal(SomeCells.All.Count, page.Count);
        Assert.Null(page.NextLink);
    }

    [Fact]
    public async Task The_count_of_a_set_takes_a_filter_and_no_notice_of_paging()
    {
        Assert.Equal("111", await reports.Client.TextAsync("BlendCells/$count"));
        Assert.Equal("37", await reports.Client.TextAsync("BlendCells/$count?$filter=Modality eq 'formal'&$top=5&$skip=2&$orderby=Month"));
    }

    [Fact]
    public async Task Option_names_may_have_spaces_around_them_and_custom_options_pass()
    {
        Assert.Equal(3, (await reports.Client.PageAsync("BlendCells?%20$filter=Month%20eq%202025-01-01&%20$top%20=%205")).Rows.Count);
        Assert.Equal(5, (await reports.Client.PageAsync("BlendCells?$top=5&key=abc&&x")).Rows.Count);
    }

    private static Func<BlendCell, object?> SortKey(string text) => text switch
    {
        "People" => cell => cell.People,
        "Status" => cell => KebabText.Of(cell.Status),
        "Minutes" => cell => cell.Minutes,
        "Modality" => cell => KebabText.Of(cell.Modality),
        "Month" => cell => cell.Month,
        "MinutesBasis" => cell => cell.MinutesBasis is { } basis ? KebabText.Of(basis) : null,
        "year(Month)" => cell => cell.Month.Year,
        "length(Modality)" => cell => KebabText.Of(cell.Modality).Length,
        "Events div People" => cell => cell.Events / cell.People,
        "People gt 12" => cell => cell.People > 12 ? 1 : 0,
        "not (People gt 12)" => cell => cell.People > 12 ? 0 : 1,
        "tolower(RuleSetVersion)" => cell => cell.RuleSetVersion.ToUpperInvariant(),
        _ => _ => null,
    };

    private static IOrderedEnumerable<BlendCell> Then(IOrderedEnumerable<BlendCell>? rows, Func<BlendCell, object?> key, bool descending, IComparer<object?> comparer) => (rows, descending) switch
    {
        (null, true) => SomeCells.All.OrderByDescending(key, comparer),
        (null, false) => SomeCells.All.OrderBy(key, comparer),
        (_, true) => rows.ThenByDescending(key, comparer),
        _ => rows.ThenBy(key, comparer),
    };

    private static int Compare(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string a, string b) => string.CompareOrdinal(a, b),
        _ => ((IComparable)left).CompareTo(right),
    };
}
