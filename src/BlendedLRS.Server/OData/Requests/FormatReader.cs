using Microsoft.Net.Http.Headers;

namespace BlendedLRS.Server.OData.Requests;

/// <summary>Chooses the form of a response from <c>$format</c>, else from Accept (Protocol 4.0, 8.2.1 and 11.2.10).</summary>
internal static class FormatReader
{
    private const string Json = "application/json";

    /// <summary>The form asked for.</summary>
    public static Outcome<ResponseFormat> Read(string? format, IList<string?> accept, ODataResource resource)
    {
        // Metadata is always XML and bare values are always text: clients send one Accept for everything.
        var isJson = resource is not (ODataResource.Metadata or ODataResource.Count or ODataResource.Value);
        if (format is not null)
        {
            return FromOption(format, resource, isJson);
        }

        return isJson ? FromAccept(accept) : ResponseFormat.Default;
    }

    private static Outcome<ResponseFormat> FromOption(string format, ODataResource resource, bool isJson)
    {
        var type = format switch
        {
            "json" => Json,
            "xml" => "application/xml",
            _ => format,
        };
        if (!MediaTypeHeaderValue.TryParse(type, out var media))
        {
            return type.All(char.IsAsciiLetterOrDigit) ? Unsupported(resource) : ODataError.Bad("$format", "$format must be json, xml or a media type.");
        }

        if (media.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase) && resource != ODataResource.Metadata)
        {
            return FromMediaType(media) is { } found ? found : ODataError.Bad("$format", "odata.metadata in $format must be none, minimal or full.");
        }

        if (media.MediaType.Equals("application/xml", StringComparison.OrdinalIgnoreCase))
        {
            return resource == ODataResource.Metadata ? ResponseFormat.Default
                : new ODataError(StatusCodes.Status406NotAcceptable, "Only $metadata is XML; everything else is JSON.", "$format");
        }

        return !isJson && media.MediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase) && resource != ODataResource.Metadata
            ? ResponseFormat.Default
            : Unsupported(resource);
    }

    private static ODataError Unsupported(ODataResource resource) => ODataError.Unsupported(
        "$format", resource == ODataResource.Metadata ? "$metadata is XML only; no other $format is supported." : "$format can only be json; Atom and other formats are not supported.");

    private static Outcome<ResponseFormat> FromAccept(IList<string?> accept)
    {
        if (accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(accept.OfType<string>().ToList(), out var ranges))
        {
            return ResponseFormat.Default;
        }

        // OrderByDescending is stable: among equals the first wins.
        var best = ranges.Where(range => (range.Quality ?? 1) > 0 && IsJson(range))
            .OrderByDescending(range => range.Quality ?? 1)
            .Select(FromMediaType)
            .FirstOrDefault(found => found is not null);
        return best is not null ? best
            : new ODataError(StatusCodes.Status406NotAcceptable, "Responses are application/json with odata.metadata none, minimal or full; Accept allows none of these.", "Accept");
    }

    private static bool IsJson(MediaTypeHeaderValue range) =>
        range.MatchesAllTypes || range.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase) || range.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase);

    private static ResponseFormat? FromMediaType(MediaTypeHeaderValue media)
    {
        var level = (Parameter(media, "odata.metadata") ?? Parameter(media, "metadata") ?? "minimal").ToUpperInvariant() switch
        {
            "MINIMAL" => MetadataLevel.Minimal,
            "FULL" => MetadataLevel.Full,
            "NONE" => MetadataLevel.None,
            _ => (MetadataLevel?)null,
        };
        return level is null ? null : new ResponseFormat(level.Value, string.Equals(Parameter(media, "IEEE754Compatible"), "true", StringComparison.OrdinalIgnoreCase));
    }

    private static string? Parameter(MediaTypeHeaderValue media, string name) =>
        media.Parameters.FirstOrDefault(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value.Value?.Trim('"');
}
