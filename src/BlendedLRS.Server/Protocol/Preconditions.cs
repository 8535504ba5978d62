using BlendedLRS.Storage.Documents;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace BlendedLRS.Server.Protocol;

/// <summary>The headers If-Match and If-None-Match (xAPI-Communication 3.1; RFC 9110, 13.1).</summary>
internal static class Preconditions
{
    private const string Section = "Communication 3.1";

    /// <summary>Reads both.</summary>
    /// <returns>What they demand, or which is malformed.</returns>
    public static (DocumentPrecondition Precondition, Problem? Problem) Read(HttpRequest request)
    {
        // A weak tag never proves that two entities are the same bytes, so it matches no If-Match; an If-None-Match takes it for what it names.
        var problem = Read(request.Headers.IfMatch, HeaderNames.IfMatch, keepsWeak: false, out var ifMatch);
        var other = Read(request.Headers.IfNoneMatch, HeaderNames.IfNoneMatch, keepsWeak: true, out var ifNoneMatch);
        return (new DocumentPrecondition { IfMatch = ifMatch, IfNoneMatch = ifNoneMatch }, problem ?? other);
    }

    /// <summary>An entity tag as it stands in a header.</summary>
    public static string Quoted(string tag) => $"\"{tag}\"";

    private static Problem? Read(StringValues header, string name, bool keepsWeak, out ETagCondition? condition)
    {
        condition = null;
        if (header.Count == 0)
        {
            return null;
        }

        if (!EntityTagHeaderValue.TryParseStrictList([.. header.OfType<string>()], out var tags))
        {
            return new Problem(Fault.Invalid, Section, $"The {name} header is malformed; send * or ETags as they were received, each in its quotes.");
        }

        var isAny = tags.Contains(EntityTagHeaderValue.Any);
        condition = new ETagCondition(isAny, [.. tags.Where(tag => keepsWeak || !tag.IsWeak).Select(tag => tag.Tag.Value!.Trim('"'))]);
        return null;
    }
}
