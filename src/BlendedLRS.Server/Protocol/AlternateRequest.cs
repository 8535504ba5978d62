using System.Text;
using BlendedLRS.Xapi;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace BlendedLRS.Server.Protocol;

/// <summary>The alternate request syntax of 1.0.x (xAPI-Communication 1.3): a POST whose form holds the headers, parameters and content of the request that is meant.
/// It is turned into that request before anything else looks at it; 2.0 does not know it.</summary>
internal static class AlternateRequest
{
    private const string Section = "Communication 1.3";
    private const string Method = "method";
    private const string Content = "content";

    private const int MostHeaderBytes = 8 * 1024;
    private const int MostParameterBytes = 64 * 1024;

    private static readonly string[] Methods = ["GET", "PUT", "POST", "DELETE", "HEAD"];

    private static readonly HashSet<string> HeaderFields = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.Authorization, RequestVersion.Header, HeaderNames.ContentType, HeaderNames.ContentLength, HeaderNames.IfMatch, HeaderNames.IfNoneMatch,
    };

    /// <summary>Turns the request into the one that is meant.</summary>
    /// <param name="request">The request as it came.</param>
    /// <param name="forms">Reads the form.</param>
    /// <returns>Null when that is done, or when the request is an ordinary one; else what is wrong.</returns>
    public static async ValueTask<Problem?> ApplyAsync(HttpRequest request, FormIntake forms)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.QueryString.HasValue || !MethodOf(request.QueryString, out var method, out var hasOthers))
        {
            return null;
        }

        if (IsLaterVersion(request))
        {
            return Invalid("xAPI 2.0 has no alternate request syntax (the parameter 'method').");
        }

        if (hasOthers || !Methods.Contains(method, StringComparer.Ordinal))
        {
            return Invalid("In the alternate request syntax the only query parameter is 'method', once, with GET, PUT, POST, DELETE or HEAD; all others are form fields.");
        }

        if (!IsForm(request.ContentType))
        {
            return Invalid("In the alternate request syntax the Content-Type is application/x-www-form-urlencoded; that of the content is a form field.");
        }

        return await forms.ReadAsync(
            request,
            body => FormFields.Read(body, out var fields)
                ? CheckSize(fields) ?? CheckPage(request, fields) ?? Apply(request, method, fields)
                : Invalid("The form is not URL encoded UTF-8 text with at most 100 fields."));
    }

    // Headers and parameters of an ordinary request have such limits too.
    private static Problem? CheckSize(List<(string Name, byte[] Value)> fields)
    {
        var parameters = 0L;
        foreach (var (name, value) in fields)
        {
            if (HeaderFields.Contains(name) && value.Length > MostHeaderBytes)
            {
                return Invalid($"The form field '{name}' is longer than a header may be ({MostHeaderBytes} bytes).");
            }

            parameters += name.Length + (name == Content ? 0 : value.Length);
        }

        return parameters <= MostParameterBytes ? null : Invalid($"The form fields besides 'content' are longer than {MostParameterBytes} bytes together.");
    }

    // A page of another site can send such a form without asking, and a browser adds the credentials that it remembers for this server. Those in the form were known to the page.
    private static Problem? CheckPage(HttpRequest request, List<(string Name, byte[] Value)> fields)
    {
        var isFromElsewhere = request.Headers["Sec-Fetch-Site"].ToString().Equals("cross-site", StringComparison.OrdinalIgnoreCase);
        var hasOwn = fields.Exists(field => field.Name.Equals(HeaderNames.Authorization, StringComparison.OrdinalIgnoreCase));
        return isFromElsewhere && !hasOwn && request.Headers.Authorization.Count > 0
            ? new Problem(Fault.Forbidden, Section, "A page of another site must send its credentials in the form field 'Authorization', not those that the browser remembers.")
            : null;
    }

    private static bool MethodOf(QueryString query, out string method, out bool hasOthers)
    {
        (method, hasOthers) = ("", false);
        var isThere = false;
        foreach (var pair in new QueryStringEnumerable(query.Value))
        {
            var isMethod = pair.DecodeName().Span.SequenceEqual(Method);
            hasOthers |= !isMethod || isThere;
            isThere |= isMethod;
            method = isMethod ? pair.DecodeValue().ToString() : method;
        }

        return isThere;
    }

    // Browsers of the time that this syntax is for could not set the type and sent text/plain or none.
    private static bool IsForm(string? contentType) =>
        string.IsNullOrEmpty(contentType)
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && (type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
                || type.MediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase)));

    private static bool IsLaterVersion(HttpRequest request) =>
        XapiVersionHeader.TryParse(request.Headers[RequestVersion.Header].ToString().Trim(), out var version) && version == XapiVersion.V200;

    private static Problem? Apply(HttpRequest request, string method, IReadOnlyList<(string Name, byte[] Value)> fields)
    {
        var query = new QueryBuilder();
        byte[]? content = null;
        string? contentType = null;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in fields)
        {
            var isHeader = HeaderFields.Contains(name);
            if ((isHeader || name == Content) && !seen.Add(name))
            {
                return Invalid($"The form field '{name}' comes twice.");
            }

            if (name == Content)
            {
                content = value;
            }
            else if (!isHeader)
            {
                query.Add(name, Encoding.UTF8.GetString(value));
            }
            else if (name.Equals(HeaderNames.ContentType, StringComparison.OrdinalIgnoreCase))
            {
                contentType = Encoding.UTF8.GetString(value);
            }
            else if (!SetHeader(request, name, value))
            {
                return Invalid($"The form field '{name}' is no value of a header.");
            }
        }

        if (content is null && method is "PUT" or "POST")
        {
            return Invalid("The form has no field 'content'.");
        }

        if (IsLaterVersion(request))
        {
            return Invalid("xAPI 2.0 has no alternate request syntax (the parameter 'method').");
        }

        Become(request, method, query.ToQueryString(), content, contentType);
        return null;
    }

    private static bool SetHeader(HttpRequest request, string name, byte[] value)
    {
        var text = Encoding.UTF8.GetString(value);
        if (name.Equals(HeaderNames.ContentLength, StringComparison.OrdinalIgnoreCase))
        {
            // Counted in characters by some clients: the content itself says how long it is.
            return text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
        }

        request.Headers[name] = text;
        return !text.Any(char.IsControl);
    }

    private static void Become(HttpRequest request, string method, QueryString query, byte[]? content, string? contentType)
    {
        request.Method = method;
        request.QueryString = query;
        request.Headers.Remove(HeaderNames.ContentEncoding);
        request.Headers.Remove(HeaderNames.TransferEncoding);
        request.ContentType = contentType ?? (content is null ? null : "application/json");
        request.ContentLength = content?.Length ?? 0;
        request.Body = new MemoryStream(content ?? [], writable: false);
    }

    private static Problem Invalid(string reason) => new(Fault.Invalid, Section, reason);
}
