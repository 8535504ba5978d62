using System.Globalization;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Statements;

/// <summary>Turns the filter parameters of a list into a query (xAPI-Communication 2.1.3).</summary>
internal static class ListFilters
{
    private const string Section = "Communication 2.1.3";

    /// <summary>Null and the query, or what is wrong.</summary>
    /// <param name="parameters">Exact names and values.</param>
    /// <param name="version">The line of the standard that the request speaks.</param>
    /// <param name="pageSize">The most that a page may hold.</param>
    /// <param name="query">The query.</param>
    public static Problem? Read(Func<string, string?> parameters, XapiVersion version, int pageSize, out StatementQuery query)
    {
        query = new StatementQuery { Limit = pageSize };
        var problem = Probe(parameters, version, "since", out var outline) ?? Probe(parameters, version, "until", out var untilOutline);
        if (problem is not null)
        {
            return problem;
        }

        _ = Probe(parameters, version, "until", out untilOutline);
        var agent = outline!.Actors.Where(mention => mention.Place == Place.Actor).Select(mention => (Xapi.Actors.Ifi?)mention.Ifi).FirstOrDefault();
        if (parameters("agent") is not null && agent is null)
        {
            return Wrong("agent", "An anonymous Group identifies nobody.");
        }

        problem = Limit(parameters("limit"), pageSize, out var limit) ?? Ascending(parameters("ascending"), out var ascending);
        query = new StatementQuery
        {
            Agent = parameters("agent") is null ? null : agent,
            Verb = parameters("verb") is null ? null : outline.Verb,
            Activity = parameters("activity") is { } activity ? new Iri(activity) : null,
            Registration = outline.Registration,
            Since = outline.Timestamp,
            Until = untilOutline!.Timestamp,
            Limit = limit,
            Ascending = parameters("ascending") == "true",
        };
        return problem;
    }

    private static Problem? Probe(Func<string, string?> parameters, XapiVersion version, string momentName, out StatementOutline? outline)
    {
        var wrong = FilterProbe.Read(
            version, parameters("agent"), parameters("verb"), parameters("activity"), parameters("registration"), parameters(momentName), out outline);
        return wrong is not var (parameter, refusal)
            ? null
            : Problem.Of(refusal with { Reason = $"The parameter '{(parameter.Length == 0 ? momentName : parameter)}' is wrong: {refusal.Reason}" });
    }

    private static Problem? Limit(string? text, int pageSize, out int limit)
    {
        limit = pageSize;
        if (text is null)
        {
            return null;
        }

        if (text.Length == 0 || text.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return Wrong("limit", "It is a whole number, 0 or more.");
        }

        // What does not fit an integer is above the page size in any case.
        var asked = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : pageSize;
        limit = asked == 0 ? pageSize : Math.Min(asked, pageSize);
        return null;
    }

    private static Problem? Ascending(string? text, out bool ascending)
    {
        ascending = text == "true";
        return text is null or "true" or "false" ? null : Wrong("ascending", "It is true or false.");
    }

    private static Problem Wrong(string name, string reason) => new(Fault.Invalid, Section, $"The parameter '{name}' is wrong: {reason}");
}
