using System.Net;

namespace BlendedLRS.Server.Tests.OData;

/// <summary>Server-driven paging: nextLinks walk to the end, signed so that they cannot be changed.</summary>
public sealed class PagingTests(ReportServer reports) : IClassFixture<ReportServer>
{
    [Theory]
    [InlineData("", 10)]
    [InlineData("", 1)]
    [InlineData("", 110)]
    [InlineData("", 111)]
    [InlineData("$orderby=People", 7)]
    [InlineData("$orderby=People desc,Status", 13)]
    [InlineData("$orderby=Minutes desc", 20)]
    [InlineData("$orderby=AsOf,Events mod 3 desc,Unfinished", 9)]
    [InlineData("$orderby=Events mul 99999999999", 9)]
    [InlineData("$filter=Status eq 'ok' and contains(RuleSetVersion,'Ü')&$orderby=Events", 4)]
    [InlineData("$skip=5&$orderby=Month desc", 10)]
    [InlineData("$top=25", 10)]
    [InlineData("$top=20", 10)]
    [InlineData("$top=5", 10)]
    [InlineData("$skip=100&$top=100&$count=true", 3)]
    [InlineData("$filter=Month ge @d&@d=2024-06-01&$orderby=Modality", 6)]
    [InlineData("$select=Events&$orderby=Modality desc", 8)]
    [InlineData("$orderby=null", 8)]
    public async Task Pages_make_up_the_whole_whatever_their_size(string query, int size)
    {
        var whole = await reports.Client.PageAsync("BlendCells?" + query);
        var (rows, sizes, _) = await WalkAsync("BlendCells?" + query, size);
        Assert.Equal(whole.Rows.Select(Text), rows.Select(Text));
        Assert.All(sizes.SkipLast(1), actual => Assert.Equal(size, actual));
        Assert.NotEqual(0, sizes.Last() + (whole.Rows.Count == 0 ? 1 : 0));
    }

    [Fact]
    public async Task The_page_size_may_change_on_the_way()
    {
        var whole = await reports.Client.PageAsync("BlendCells?$orderby=Events");
        List<IReadOnlyDictionary<string, object?>> rows = [];
        var url = "BlendCells?$orderby=Events";
        for (var size = 1; url is not null; size += 3)
        {
            var page = await reports.Client.PageAsync(url, ("Prefer", $"odata.maxpagesize={size}"));
            rows.AddRange(page.Rows);
            url = page.NextLink?.OriginalString;
        }

        Assert.Equal(whole.Rows.Select(Text), rows.Select(Text));
    }

    [Fact]
    public async Task The_count_and_the_selection_stay_the_same_on_every_page_and_custom_options_are_kept()
    {
        var (_, _, pages) = await WalkAsync("BlendCells?$count=true&$select=People&key=a%26b", 50);
        Assert.Equal(3, pages.Count);
        Assert.All(pages, page => Assert.Equal(111, page.Count));
        Assert.All(pages, page => Assert.All(page.Rows, row => Assert.Equal(["People"], row.Keys)));
        Assert.All(pages.SkipLast(1), page => Assert.Contains("key=a%26b", page.NextLink!.AbsoluteUri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Preferences_are_acknowledged()
    {
        var (response, _) = await reports.Client.SendAsync("BlendCells", null, ("Prefer", "odata.maxpagesize=7, omit-values=nulls; foo=bar, respond-async"));
        Assert.Equal("odata.maxpagesize=7, omit-values=nulls", Assert.Single(response.Headers.GetValues("Preference-Applied")));
        (response, _) = await reports.Client.SendAsync("BlendCells", null, ("Prefer", "odata.maxpagesize=0, return=minimal"));
        Assert.False(response.Headers.Contains("Preference-Applied"));
    }

    [Fact]
    public async Task Any_change_of_a_link_is_refused()
    {
        var next = (await reports.Client.PageAsync("BlendCells?$filter=Events gt 5&$orderby=People", ("Prefer", "odata.maxpagesize=5"))).NextLink!.OriginalString;
        var token = next[(next.IndexOf("$skiptoken=", StringComparison.Ordinal) + 11)..];
        Assert.Equal(5, (await reports.Client.PageAsync(next)).Rows.Count);
        for (var index = 0; index < token.Length; index += 7)
        {
            var changed = token[index] == 'A' ? 'B' : 'A';
            await RefusedAsync(next.Replace(token, token[..index] + changed + token[(index + 1)..], StringComparison.Ordinal));
        }

        await RefusedAsync(next.Replace(token, token[..^4], StringComparison.Ordinal));
        await RefusedAsync(next.Replace(token, token + "AAAA", StringComparison.Ordinal));
        await RefusedAsync(next.Replace("gt", "lt", StringComparison.Ordinal));
        await RefusedAsync(next.Replace("=People", "=Events", StringComparison.Ordinal));
        await RefusedAsync(next.Replace("=People", "=People%20desc", StringComparison.Ordinal));
        await RefusedAsync(next + "&$top=1000000");
        await RefusedAsync(next + "&$skip=10");
    }

    [Fact]
    public async Task Links_survive_a_restart()
    {
        await using var server = await TestServer.StartAsync(adjust: builder => ReportServer.WithoutProjections(builder.Services));
        await FillAsync(server);
        var client = await ConnectAsync(server);
        var next = (await client.PageAsync("BlendCells", ("Prefer", "odata.maxpagesize=100"))).NextLink!.PathAndQuery;
        await server.RestartAsync();
        client = await ConnectAsync(server);
        Assert.Equal(11, (await client.PageAsync(next["/odata/v4/".Length..])).Rows.Count);
    }

    [Fact]
    public async Task Links_stay_true_when_cells_are_added_before_and_behind_them()
    {
        await using var server = await TestServer.StartAsync(adjust: builder => ReportServer.WithoutProjections(builder.Services));
        await FillAsync(server, cells => cells.Where(cell => cell.Month.Month % 2 == 0));
        var client = await ConnectAsync(server);
        var first = await client.PageAsync("BlendCells", ("Prefer", "odata.maxpagesize=20"));
        await FillAsync(server);
        var rest = await client.PageAsync(first.NextLink!.OriginalString, ("Prefer", "odata.maxpagesize=1000"));
        Assert.DoesNotContain(rest.Keys, key => first.Keys.Contains(key));
        Assert.Equal(SomeCells.All.Select(cell => (object?)cell.Month).Where(month => (DateOnly)month! > (DateOnly)first.Keys[^1].Month!).Distinct(), rest.Keys.Select(key => key.Month).Distinct().Where(month => !Equals(month, first.Keys[^1].Month)));
    }

    private static async Task<ODataClient> ConnectAsync(TestServer server) =>
        await ODataClient.ConnectAsync(server.NewClient(TestServer.Key, TestServer.Secret, version: null));

    private static Task FillAsync(TestServer server, Func<IEnumerable<Learning.Measures.BlendCell>, IEnumerable<Learning.Measures.BlendCell>>? which = null)
    {
        var store = (Storage.Cells.IBlendCellStore)server.Services.GetService(typeof(Storage.Cells.IBlendCellStore))!;
        return store.ReplaceAsync([.. which is null ? SomeCells.All : which(SomeCells.All)], CancellationToken.None);
    }

    private static string Text(IReadOnlyDictionary<string, object?> row) => string.Join('|', row.Values);

    private async Task<(List<IReadOnlyDictionary<string, object?>> Rows, List<int> Sizes, List<ReceivedPage> Pages)> WalkAsync(string url, int size)
    {
        List<ReceivedPage> pages = [];
        for (var next = url; next is not null; next = pages[^1].NextLink?.OriginalString)
        {
            // Only the first request states the size: the links remember it.
            pages.Add(await (pages.Count == 0 ? reports.Client.PageAsync(next, ("Prefer", $"odata.maxpagesize={size}")) : reports.Client.PageAsync(next)));
        }

        return ([.. pages.SelectMany(page => page.Rows)], [.. pages.Select(page => page.Rows.Count)], pages);
    }

    private async Task RefusedAsync(string url)
    {
        var error = await reports.Client.ErrorAsync(url, HttpStatusCode.BadRequest);
        Assert.Equal("$skiptoken", error.Target);
    }
}
