using Microsoft.OData;

namespace BlendedLRS.Server.Tests.OData;

/// <summary>An HTTP response as the OData reader takes it.</summary>
internal sealed class ReceivedMessage : IODataResponseMessageAsync
{
    private readonly Dictionary<string, string> _headers;
    private readonly byte[] _body;

    public ReceivedMessage(HttpResponseMessage response, byte[] body)
    {
        StatusCode = (int)response.StatusCode;
        _body = body;
        _headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase);
    }

    public IEnumerable<KeyValuePair<string, string>> Headers => _headers;

    public int StatusCode { get; set; }

    public string? GetHeader(string headerName) => _headers.GetValueOrDefault(headerName);

    public void SetHeader(string headerName, string headerValue) => _headers[headerName] = headerValue;

    public Stream GetStream() => new MemoryStream(_body, writable: false);

    public Task<Stream> GetStreamAsync() => Task.FromResult(GetStream());
}
