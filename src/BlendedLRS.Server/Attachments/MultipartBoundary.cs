using BlendedLRS.Server.Protocol;
using Microsoft.Net.Http.Headers;

namespace BlendedLRS.Server.Attachments;

/// <summary>The boundary of a request of type multipart/mixed (xAPI-Communication 1.5.2, RFC 2046 5.1.1).</summary>
internal static class MultipartBoundary
{
    private const string MultipartMixed = "multipart/mixed";
    private const int Longest = 70;

    /// <summary>Whether the request says that it is multipart/mixed, well or badly.</summary>
    public static bool IsClaimed(HttpRequest request) =>
        request.ContentType is { } type && type.AsSpan().TrimStart().StartsWith(MultipartMixed, StringComparison.OrdinalIgnoreCase);

    /// <summary>Null when there is a boundary.</summary>
    public static Problem? Read(HttpRequest request, out string boundary)
    {
        boundary = "";
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals(MultipartMixed, StringComparison.OrdinalIgnoreCase))
        {
            return Invalid("The Content-Type header is malformed; send multipart/mixed with a boundary, in quotes where it holds other characters than those of a token.");
        }

        boundary = HeaderUtilities.UnescapeAsQuotedString(type.Boundary).ToString();
        var isRight = boundary.Length is > 0 and <= Longest && boundary.All(character => character is >= ' ' and <= '~') && boundary[^1] != ' ';
        return isRight ? null : Invalid($"The Content-Type has no boundary of 1 to {Longest} characters.");
    }

    private static Problem Invalid(string reason) => new(Fault.Invalid, "Communication 1.5.2", reason);
}
