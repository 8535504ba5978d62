using BlendedLRS.Xapi;

namespace BlendedLRS.Server.Protocol;

/// <summary>The version that a request speaks and the one that its answer carries (xAPI-Communication 3.3).</summary>
/// <param name="Version">The line of the standard whose rules apply.</param>
/// <param name="Answer">The latest patch of that line.</param>
/// <param name="Problem">Why the request's header is refused, else null.</param>
internal sealed record RequestVersion(XapiVersion Version, string Answer, Problem? Problem)
{
    /// <summary>Name of the header, in requests and answers.</summary>
    public const string Header = XapiVersionHeader.Name;

    /// <summary>The version of answers to 1.0.x requests.</summary>
    public const string Answer103 = "1.0.3";

    /// <summary>The version of answers to 2.0.x requests.</summary>
    public const string Answer200 = "2.0.0";

    private const string Section = "Communication 3.3";

    /// <summary>Reads the header's value.</summary>
    /// <param name="header">The value, null when the header is missing.</param>
    /// <param name="withoutHeader">The version that answers a request without the header.</param>
    public static RequestVersion Read(string? header, string withoutHeader)
    {
        var value = header?.Trim();
        if (XapiVersionHeader.TryParse(value, out var version))
        {
            return new RequestVersion(version, version == XapiVersion.V200 ? Answer200 : Answer103, null);
        }

        var reason = string.IsNullOrEmpty(value)
            ? $"The {Header} header is missing; send {Answer103} or {Answer200}."
            : $"The {Header} header is '{Shown(value)}'; this server speaks 1.0.0 to {Answer103} and {Answer200}.";
        return new RequestVersion(XapiVersion.V103, withoutHeader, new Problem(Fault.Invalid, Section, reason));
    }

    /// <summary>The version of the request at hand.</summary>
    public static RequestVersion Of(HttpContext context) =>
        context.Features.Get<RequestVersion>() ?? throw new InvalidOperationException("Only xAPI requests have a version.");

    private static string Shown(string value) => value.Length <= 40 ? value : value[..40] + "…";
}
