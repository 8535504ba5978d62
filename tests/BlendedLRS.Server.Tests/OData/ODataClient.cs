using System.Net;
using System.Xml;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Validation;

namespace BlendedLRS.Server.Tests.OData;

/// <summary>Speaks as Power Query does and reads every response with Microsoft's own reader under all its validations.</summary>
internal sealed class ODataClient
{
    public const string PowerQueryAccept =
        "application/json;odata.metadata=minimal;q=1.0,application/json;odata=minimalmetadata;q=0.9,application/atomsvc+xml;q=0.8,application/atom+xml;q=0.8,application/xml;q=0.7,text/plain;q=0.7";

    private readonly HttpClient _http;

    private ODataClient(HttpClient http, IEdmModel model)
    {
        _http = http;
        Model = model;
    }

    public IEdmModel Model { get; }

    private IEdmEntitySet Set => Model.EntityContainer.FindEntitySet("BlendCells");

    public static async Task<ODataClient> ConnectAsync(HttpClient http)
    {
        http.BaseAddress = new Uri(http.BaseAddress!, "/odata/v4/");
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "Microsoft.Data.Mashup (https://go.microsoft.com/fwlink/?LinkID=304225)");
        http.DefaultRequestHeaders.TryAddWithoutValidation("OData-MaxVersion", "4.0");
        http.DefaultRequestHeaders.TryAddWithoutValidation("MaxDataServiceVersion", "3.0");
        http.DefaultRequestHeaders.TryAddWithoutValidation("Accept", PowerQueryAccept);
        return new ODataClient(http, ParseModel(await http.GetStringAsync("$metadata")));
    }

    public static IEdmModel ParseModel(string metadata)
    {
        using var xml = XmlReader.Create(new StringReader(metadata));
        // The vocabularies that are referenced are known to the reader; nothing is fetched.
        Assert.True(CsdlReader.TryParse(xml, _ => null, out var model, out var errors), string.Join("; ", errors));
        model.Validate(out errors);
        Assert.Empty(errors);
        return model;
    }

    /// <summary>Sends a request; headers replace those of Power Query.</summary>
    public async Task<(HttpResponseMessage Response, byte[] Body)> SendAsync(string url, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, Exact(url));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var response = await _http.SendAsync(request);
        return (response, await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>A page of the set.</summary>
    public async Task<ReceivedPage> PageAsync(string url, params (string Name, string Value)[] headers)
    {
        var (response, body) = await SuccessAsync(url, headers);
        using var messages = Messages(response, body);
        var reader = await messages.CreateODataResourceSetReaderAsync(Set, Set.EntityType());
        List<IReadOnlyDictionary<string, object?>> rows = [];
        ODataResourceSet? set = null;
        while (await reader.ReadAsync())
        {
            if (reader.State == ODataReaderState.ResourceEnd)
            {
                rows.Add(Values((ODataResource)reader.Item));
            }
            else if (reader.State == ODataReaderState.ResourceSetEnd)
            {
                set = (ODataResourceSet)reader.Item;
            }
        }

        return new ReceivedPage(rows, set!.Count, set.NextPageLink, null);
    }

    /// <summary>One row.</summary>
    public async Task<ODataResource> RowAsync(string url, params (string Name, string Value)[] headers)
    {
        var (response, body) = await SuccessAsync(url, headers);
        using var messages = Messages(response, body);
        var reader = await messages.CreateODataResourceReaderAsync(Set, Set.EntityType());
        ODataResource? row = null;
        while (await reader.ReadAsync())
        {
            row = reader.State == ODataReaderState.ResourceEnd ? (ODataResource)reader.Item : row;
        }

        return row!;
    }

    /// <summary>One property.</summary>
    public async Task<object?> PropertyAsync(string url, string name)
    {
        var (response, body) = await SuccessAsync(url, []);
        using var messages = Messages(response, body);
        return (await messages.ReadPropertyAsync(Set.EntityType().FindProperty(name).Type)).Value;
    }

    /// <summary>The service document.</summary>
    public async Task<ODataServiceDocument> ServiceAsync(params (string Name, string Value)[] headers)
    {
        var (response, body) = await SuccessAsync("", headers);
        using var messages = Messages(response, body);
        return await messages.ReadServiceDocumentAsync();
    }

    /// <summary>The body of a response that is plain text.</summary>
    public async Task<string> TextAsync(string url, params (string Name, string Value)[] headers)
    {
        var (response, body) = await SuccessAsync(url, headers);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        return System.Text.Encoding.UTF8.GetString(body);
    }

    /// <summary>The error of a request that must be refused.</summary>
    public async Task<ODataError> ErrorAsync(string url, HttpStatusCode status, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        var (response, body) = await SendAsync(url, method, headers);
        Assert.True(response.StatusCode == status, $"{url}: {(int)response.StatusCode} {System.Text.Encoding.UTF8.GetString(body)}");
        AssertVersion(response);
        using var messages = Messages(response, body);
        return await messages.ReadErrorAsync();
    }

    public static IReadOnlyDictionary<string, object?> Values(ODataResource row) => row.Properties.ToDictionary(
        property => property.Name,
        property => property.Value is Date day ? new DateOnly(day.Year, day.Month, day.Day) : (object?)property.Value,
        StringComparer.Ordinal);

    private async Task<(HttpResponseMessage Response, byte[] Body)> SuccessAsync(string url, (string Name, string Value)[] headers)
    {
        var (response, body) = await SendAsync(url, null, headers);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{url}: {(int)response.StatusCode} {System.Text.Encoding.UTF8.GetString(body)}");
        AssertVersion(response);
        return (response, body);
    }

    private static void AssertVersion(HttpResponseMessage response) => Assert.Equal("4.0", Assert.Single(response.Headers.GetValues("OData-Version")));

    private ODataMessageReader Messages(HttpResponseMessage response, byte[] body) => new(
        new ReceivedMessage(response, body),
        new ODataMessageReaderSettings(ODataVersion.V4) { Validations = ValidationKinds.All, MaxProtocolVersion = ODataVersion.V4, BaseUri = _http.BaseAddress },
        Model);

    // The URL as written, but for spaces, quotes and what is not ASCII: no further escaping or unescaping.
    private Uri Exact(string url)
    {
        var escaped = string.Concat(url.EnumerateRunes().Select(rune => rune.Value is <= ' ' or '"' or > '~' ? Uri.EscapeDataString(rune.ToString()) : rune.ToString()));
        return url.StartsWith("http", StringComparison.Ordinal)
            ? new Uri(escaped)
            : new Uri(_http.BaseAddress + escaped, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
    }
}
