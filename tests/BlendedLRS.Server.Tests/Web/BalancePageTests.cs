using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Server.Demo;
using BlendedLRS.Server.Projections;
using BlendedLRS.Server.Tests.OData;
using BlendedLRS.Server.Web;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Web;

/// <summary>The page at <c>/</c>, as a browser gets it.</summary>
public sealed class BalancePageTests(PageServer pages) : IClassFixture<PageServer>
{
    [Fact]
    public async Task The_table_holds_every_published_value_and_no_other()
    {
        var server = pages.Server;
        var page = await PageAsync(server);
        var rows = page.QuerySelectorAll("table tbody tr").Select(row => row.QuerySelectorAll("td").Select(Text).ToList()).ToList();
        var months = BalanceReport.Of(SomeMonths.Year, SomeMonths.Kinds).Months;
        Assert.Equal(months.Count * 3, rows.Count);
        foreach (var (month, index) in months.Reverse().Select((month, index) => (month, index)))
        {
            foreach (var (modality, line) in new[] { Modality.Formal, Modality.Informal, Modality.Unclassified }.Select((modality, line) => (modality, line)))
            {
                var cell = month.Cell(modality);
                Assert.Equal(
                    [
                        KebabText.Of(modality),
                        cell is null ? "no-data" : KebabText.Of(cell.Status),
                        Share(month.Share, modality) is { } share ? PageText.Percent(share).Replace('\u00A0', ' ') : "–",
                        cell?.People is { } people ? PageText.Number(people) : "–",
                        cell?.Events is { } events ? PageText.Number(events) : "–",
                        cell?.Minutes is { } minutes ? PageText.Number((long)minutes) : "–",
                        cell?.MinutesBasis is { } basis ? KebabText.Of(basis) : "–",
                        cell?.UnknownMinutesShare is null ? "–" : "25 %",
                    ],
                    rows[(index * 3) + line]);
            }
        }
    }

    [Fact]
    public async Task The_chart_hatches_the_unfinished_month_and_says_why_a_month_is_empty()
    {
        var server = pages.Server;
        var page = await PageAsync(server);
        foreach (var chart in page.QuerySelectorAll("svg[id], svg.chart").Where(svg => svg.QuerySelector("title")!.TextContent.StartsWith("Share", StringComparison.Ordinal)))
        {
            var hatched = Assert.Single(chart.QuerySelectorAll("rect.unfinished"));
            var pattern = hatched.GetAttribute("fill")!["url(#".Length..^1];
            Assert.NotNull(chart.QuerySelector("pattern#" + pattern));
            Assert.StartsWith("March 2026 (not over yet)", hatched.ParentElement!.QuerySelector("title")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(5, chart.QuerySelectorAll("rect.absent").Length);
            Assert.Equal(["no data", "no data", "suppressed", "suppressed", "too uncertain"], chart.QuerySelectorAll("text.word").Select(Text).Order(StringComparer.Ordinal));
            Assert.Contains("n 48", Text(chart), StringComparison.Ordinal);
            Assert.NotEmpty(chart.QuerySelector("desc")!.TextContent);
        }

        Assert.Equal(4, page.QuerySelectorAll("svg.chart").Length);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task Neither_shares_nor_sums_give_a_suppressed_side_away()
    {
        var server = pages.Server;
        var page = await PageAsync(server);
        var may = page.QuerySelectorAll("svg.chart g").Where(group => group.QuerySelector("title")!.TextContent.StartsWith("May 2025", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, may.Count);
        Assert.All(may.Take(2), group => Assert.DoesNotContain("%", Text(group), StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("tfoot"));
    }

    [Fact]
    public async Task The_page_says_how_much_is_unclassified_up_to_when_it_counts_and_under_which_rules()
    {
        await using var server = await PageServer.StartAsync();
        await server.Client.StoreAsync(Some.Statement(verb: "http://example.com/verbs/unheard-of", activity: "http://example.com/things/unheard-of"));
        var status = server.Services.GetRequiredService<ProjectionStatus>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (status.Of(ProjectionStatus.Facts).Position is var position && position < 1)
        {
            await status.WaitForChangeAsync(ProjectionStatus.Facts, position, patience.Token);
        }

        var page = await PageAsync(server);
        Assert.Matches("^[01] of 1 ", Text(page.QuerySelector("#unclassified")!));
        Assert.Equal("14 March 2026, 08:30 UTC", Text(page.QuerySelector("time")!));
        Assert.Contains("1.0.0", Text(page.QuerySelector(".facts")!), StringComparison.Ordinal);
        Assert.Contains("never a target", Text(page.QuerySelector("main")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_to_the_query_answers()
    {
        var server = pages.Server;
        var page = await PageAsync(server);
        var link = page.QuerySelectorAll("main a").Select(element => element.GetAttribute("href")!).Single(href => href.Contains("BlendCells", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await Reader(server).GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task A_simulated_store_says_so_and_a_real_one_does_not()
    {
        await using var server = await PageServer.StartAsync();
        Assert.Null((await PageAsync(server)).QuerySelector(".banner"));
        await server.Services.GetRequiredService<DemoMark>().WriteAsync(new DateOnly(2026, 3, 14), isComplete: true, CancellationToken.None);
        Assert.Contains("Simulated data", Text((await PageAsync(server)).QuerySelector(".banner")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_store_says_what_to_do_next()
    {
        await using var server = await TestServer.StartAsync(adjust: builder => ReportServer.WithoutProjections(builder.Services));
        var page = await PageAsync(server);
        Assert.Empty(page.QuerySelectorAll("svg"));
        Assert.Contains("No statement has arrived yet", Text(page.QuerySelector("main")!), StringComparison.Ordinal);
        var command = page.QuerySelector("pre")!.TextContent;
        Assert.Contains(server.BaseAddress.AbsoluteUri + "xapi/statements", command, StringComparison.Ordinal);
        var json = command[(command.IndexOf("-d '", StringComparison.Ordinal) + 4)..command.LastIndexOf('\'')];
        Assert.Equal(HttpStatusCode.OK, (await server.Client.PostAsync("/xapi/statements", Calls.Json(json))).StatusCode);
    }

    [Fact]
    public async Task The_page_is_small_loads_nothing_foreign_and_runs_nothing()
    {
        var server = pages.Server;
        using var client = Reader(server);
        var response = await client.GetAsync("/");
        var html = await response.Content.ReadAsStringAsync();
        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1, 60 * 1024);
        Assert.Equal(PageHeaders.Policy, Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.StartsWith("default-src 'none'", PageHeaders.Policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        var page = await new HtmlParser().ParseDocumentAsync(html);
        Assert.Empty(page.QuerySelectorAll("script, style, [style], iframe, object, [onclick], [onload]"));
        foreach (var address in page.QuerySelectorAll("link[href], img[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!))
        {
            var asset = await client.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, asset.StatusCode);
            Assert.Contains("immutable", asset.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(asset.Headers.GetValues("X-Content-Type-Options")));
        }
    }

    [Fact]
    public async Task The_page_has_landmarks_one_main_heading_and_headings_in_order()
    {
        var server = pages.Server;
        var page = await PageAsync(server);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.All(new[] { "header", "nav", "main", "footer", "h1" }, name => Assert.Single(page.QuerySelectorAll(name)));
        var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second - pair.First <= 1));
        Assert.Equal("#main", page.QuerySelector("a")!.GetAttribute("href"));
        Assert.All(page.QuerySelectorAll("th"), cell => Assert.NotNull(cell.GetAttribute("scope")));
        Assert.All(page.QuerySelectorAll("svg"), svg => Assert.NotNull(page.GetElementById(svg.GetAttribute("aria-labelledby")!.Split(' ')[0])));
    }

    [Fact]
    public async Task The_page_is_for_signed_in_readers()
    {
        var server = pages.Server;
        using var nobody = server.NewClient(version: null);
        var response = await nobody.GetAsync("/");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Basic", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
    }

    private static double? Share(BlendShare share, Modality modality) => modality switch
    {
        Modality.Formal => share.Formal,
        Modality.Informal => share.Informal,
        _ => share.Unclassified,
    };

    private static HttpClient Reader(TestServer server) => server.NewClient(TestServer.AdminName, TestServer.AdminPassword, version: null);

    private static async Task<IDocument> PageAsync(TestServer server)
    {
        using var client = Reader(server);
        return await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync("/"));
    }

    private static string Text(INode node) => node.TextContent.Replace('\u00A0', ' ').Trim();
}
