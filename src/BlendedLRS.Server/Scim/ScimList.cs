using System.Globalization;
using System.Text.Json.Nodes;

namespace BlendedLRS.Server.Scim;

/// <summary>A list of resources: <c>filter</c>, <c>startIndex</c>, <c>count</c> (RFC 7644, 3.4.2).</summary>
internal static class ScimList
{
    /// <summary>Most resources on one page.</summary>
    public const int LargestPage = 200;

    /// <summary>The page that a request asks for.</summary>
    /// <param name="request">The request.</param>
    /// <param name="resources">All of them.</param>
    /// <param name="show">Each as an answer.</param>
    public static (JsonObject? Page, ScimError? Error) Of(HttpRequest request, IEnumerable<ScimResource> resources, Func<ScimResource, JsonObject> show)
    {
        if (Number(request, "startIndex", 1) is not { } start || Number(request, "count", LargestPage) is not { } count)
        {
            return (null, ScimError.Value("startIndex and count are whole numbers."));
        }

        ScimCondition? condition = null;
        if (request.Query["filter"].ToString() is { Length: > 0 } text)
        {
            (condition, var error) = ScimFilter.Read(text);
            if (condition is null)
            {
                return (null, error);
            }
        }

        var found = resources.Where(resource => condition is null || condition.Test(resource.Whole)).OrderBy(resource => resource.Created).ThenBy(resource => resource.Id, StringComparer.Ordinal).ToList();
        var page = found.Skip(Math.Max(start, 1) - 1).Take(Math.Clamp(count, 0, LargestPage)).Select(resource => (JsonNode)show(resource)).ToArray();
        return (new JsonObject
        {
            ["schemas"] = new JsonArray(ScimNames.List),
            ["totalResults"] = found.Count,
            ["startIndex"] = Math.Max(start, 1),
            ["itemsPerPage"] = page.Length,
            ["Resources"] = new JsonArray(page),
        }, null);
    }

    private static int? Number(HttpRequest request, string name, int fallback) =>
        request.Query[name].ToString() is not { Length: > 0 } text ? fallback
            : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
