using System.Net;
using System.Text;
using System.Text.Json;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Cells;

namespace BlendedLRS.Server.Tests.OData;

/// <summary>The forms of responses: documents, rows, values, metadata levels, versions, addresses, credentials.</summary>
public sealed class FormTests(ReportServer reports) : IClassFixture<ReportServer>
{
    private const string Row = "BlendCells(Month=2025-01-01,Modality='formal')";

    [Theory]
    [InlineData("")]
    [InlineData("?$format=json")]
    public async Task The_service_document_lists_every_set(string query)
    {
        var (response, _) = await reports.Client.SendAsync(query);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        var document = await reports.Client.ServiceAsync();
        Assert.Equal(CellSets.All.Select(set => set.Name), document.EntitySets.Select(set => set.Name), StringComparer.Ordinal);
        Assert.All(document.EntitySets, set => Assert.StartsWith(reports.Server.BaseAddress.AbsoluteUri, set.Url.AbsoluteUri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_service_root_answers_without_its_slash_too()
    {
        var (response, _) = await reports.Client.SendAsync(new Uri(reports.Server.BaseAddress, "/odata/v4").AbsoluteUri);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_row_is_addressed_by_its_key_in_any_order()
    {
        var cell = SomeCells.Of(2025, 1, Modality.Formal);
        foreach (var address in new[] { Row, "BlendCells(Modality='formal',Month=2025-01-01)", "BlendCells(Month%3D2025-01-01%2CModality%3D%27formal%27)", "BlendCells( Month = 2025-01-01 , Modality = 'formal' )" })
        {
            var row = ODataClient.Values(await reports.Client.RowAsync(address));
            Assert.Equal(cell.Events, row["Events"]);
            Assert.Equal(11, row.Count);
        }

        Assert.Equal(["Events"], ODataClient.Values(await reports.Client.RowAsync(Row + "?$select=Events")).Keys);
    }

    [Fact]
    public async Task A_property_is_answered_alone_as_json_and_as_bare_text()
    {
        var cell = SomeCells.Of(2025, 1, Modality.Formal);
        Assert.Equal(cell.Events, await reports.Client.PropertyAsync(Row + "/Events", "Events"));
        Assert.Equal(cell.AsOf, await reports.Client.PropertyAsync(Row + "/AsOf", "AsOf"));
        Assert.Equal("2025-01-01", await reports.Client.TextAsync(Row + "/Month/$value"));
        Assert.Equal("2025.1", await reports.Client.TextAsync("BlendCells(Month=2023-01-01,Modality='formal')/RuleSetVersion/$value"));
        Assert.Equal("false", await reports.Client.TextAsync(Row + "/Unfinished/$value"));
    }

    [Theory]
    [InlineData("/People")]
    [InlineData("/People/$value")]
    public async Task An_absent_property_is_a_204(string property)
    {
        var empty = SomeCells.All.First(cell => cell.People is null);
        var (response, body) = await reports.Client.SendAsync($"BlendCells(Month={empty.Month:yyyy-MM-dd},Modality='{KebabText.Of(empty.Modality)}'){property}");
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Empty(body);
    }

    [Theory]
    [InlineData(null, "minimal")]
    [InlineData("*/*", "minimal")]
    [InlineData("application/*;q=0.5", "minimal")]
    [InlineData("application/json", "minimal")]
    [InlineData("application/json;odata.metadata=none", "none")]
    [InlineData("application/json;odata.metadata=full;q=0.2,application/json;odata.metadata=none;q=0.9", "none")]
    [InlineData("application/json;odata.metadata=full", "full")]
    [InlineData("application/json; odata.metadata=\"full\"; odata.streaming=true", "full")]
    [InlineData("application/json;odata.metadata=verbose,application/json;q=0.1", "minimal")]
    [InlineData("application/atom+xml,application/json;odata.metadata=full;IEEE754Compatible=true", "full;odata.streaming=true;IEEE754Compatible=true")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "minimal")]
    [InlineData("garbage", "minimal")]
    [InlineData(ODataClient.PowerQueryAccept, "minimal")]
    public async Task Accept_chooses_the_form(string? accept, string level)
    {
        using var client = reports.Server.NewClient(TestServer.Key, TestServer.Secret, version: null);
        if (accept is not null)
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", accept);
        }

        var response = await client.GetAsync("/odata/v4/BlendCells?$top=1");
        Assert.StartsWith("application/json;odata.metadata=" + level, response.Content.Headers.GetValues("Content-Type").Single().Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/atom+xml")]
    [InlineData("text/csv, application/xml")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json;odata.metadata=verbose")]
    public async Task What_cannot_be_made_is_a_406(string accept) =>
        await reports.Client.ErrorAsync("BlendCells", HttpStatusCode.NotAcceptable, null, ("Accept", accept));

    [Fact]
    public async Task Full_metadata_names_types_and_addresses()
    {
        var url = "BlendCells?$top=3&$select=Events,Month";
        var page = await reports.Client.PageAsync(url, ("Accept", "application/json;odata.metadata=full"));
        Assert.All(page.Rows, row => Assert.Equal(["Month", "Events"], row.Keys));
        var row = await reports.Client.RowAsync(Row, ("Accept", "application/json;odata.metadata=full"));
        Assert.Equal("BlendedLRS.BlendCell", row.TypeName);
        Assert.Equal(new Uri(reports.Server.BaseAddress, "/odata/v4/BlendCells(Month=2025-01-01,Modality='formal')").AbsoluteUri, row.Id.AbsoluteUri);
        var (_, body) = await reports.Client.SendAsync(Row, null, ("Accept", "application/json;odata.metadata=full"));
        Assert.Contains("\"Month@odata.type\":\"#Date\"", Encoding.UTF8.GetString(body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_metadata_leaves_only_the_link_and_the_count()
    {
        var (_, body) = await reports.Client.SendAsync("BlendCells?$count=true", null, ("Accept", "application/json;odata.metadata=none"), ("Prefer", "maxpagesize=2"));
        using var json = JsonDocument.Parse(body);
        Assert.Equal(["@odata.count", "value", "@odata.nextLink"], json.RootElement.EnumerateObject().Select(property => property.Name), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Omitted_nulls_are_absent_and_everything_else_stays()
    {
        var page = await reports.Client.PageAsync("BlendCells?$filter=Status ne 'ok'&$top=4", ("Prefer", "omit-values=nulls"));
        Assert.All(page.Rows, row => Assert.Equal(["Month", "Modality", "Status", "Unfinished", "AsOf", "RuleSetVersion"], row.Keys));
    }

    [Theory]
    [InlineData("OData-MaxVersion", "4.0", HttpStatusCode.OK)]
    [InlineData("OData-MaxVersion", "4.01", HttpStatusCode.OK)]
    [InlineData("OData-MaxVersion", "4.0;NetFx", HttpStatusCode.OK)]
    [InlineData("OData-MaxVersion", "3.0", HttpStatusCode.BadRequest)]
    [InlineData("OData-MaxVersion", "four", HttpStatusCode.BadRequest)]
    [InlineData("OData-Version", "4.0", HttpStatusCode.OK)]
    [InlineData("OData-Version", "3.0", HttpStatusCode.BadRequest)]
    public async Task The_version_is_4_0_or_a_refusal(string header, string version, HttpStatusCode status)
    {
        using var client = reports.Server.NewClient(TestServer.Key, TestServer.Secret, version: null);
        client.DefaultRequestHeaders.Add(header, version);
        var response = await client.GetAsync("/odata/v4/BlendCells?$top=1");
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("4.0", Assert.Single(response.Headers.GetValues("OData-Version")));
    }

    [Fact]
    public async Task A_head_request_has_the_headers_and_no_body()
    {
        var (response, body) = await reports.Client.SendAsync("BlendCells", HttpMethod.Head);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Empty(body);
    }

    [Fact]
    public async Task Reports_are_for_signed_in_callers_and_the_challenge_says_how()
    {
        using var nobody = reports.Server.NewClient(version: null);
        foreach (var url in new[] { "/odata/v4/", "/odata/v4/$metadata", "/odata/v4/BlendCells", "/odata/v4/BlendCells/$count" })
        {
            var response = await nobody.GetAsync(url);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal("Basic", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
        }

        using var administrator = reports.Server.NewClient(TestServer.AdminName, TestServer.AdminPassword, version: null);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/odata/v4/BlendCells")).StatusCode);
    }

    [Fact]
    public async Task Behind_a_proxy_links_carry_its_host_and_prefix()
    {
        var (_, body) = await reports.Client.SendAsync("BlendCells", null, ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "learning.example.org"), ("X-Forwarded-Prefix", "/lrs"), ("Prefer", "odata.maxpagesize=2"));
        using var json = JsonDocument.Parse(body);
        Assert.Equal("https://learning.example.org/lrs/odata/v4/$metadata#BlendCells", json.RootElement.GetProperty("@odata.context").GetString());
        Assert.StartsWith("https://learning.example.org/lrs/odata/v4/BlendCells?$skiptoken=", json.RootElement.GetProperty("@odata.nextLink").GetString(), StringComparison.Ordinal);
    }
}
