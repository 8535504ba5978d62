using System.Globalization;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Actors;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Statements;

/// <summary>Turns the filter parameters of a list into a query (xAPI-Communication 2.1.3).</summary>
internal static class ListFilters
{
    private const string Section = "Communication 2.1.3";

    /// <summary>The query, or what is wrong.</summary>
    /// <param name="parameters">Values by exact names; null where a parameter was not sent.</param>
    /// <param name="version">The line of the standard that the request speaks.</param>
    /// <param name="pageSize">The most that a page may hold.</param>
    public static (StatementQuery? Query, Problem? Problem) Read(Func<string, string?> parameters, XapiVersion version, int pageSize)
    {
        var problem = Probe(parameters, version, "since", out var outline);
        problem ??= Probe(parameters, version, "until", out _);
        problem ??= Agent(parameters, outline, out _);
        problem ??= Limit(parameters("limit"), pageSize, out _);
        problem ??= AnswerForm.Flag(parameters, "ascending", out _);
        problem ??= AnswerForm.Flag(parameters, "related_agents", out _);
        problem ??= AnswerForm.Flag(parameters, "related_activities", out _);
        return problem is null ? (Query(parameters, version, pageSize, outline!), null) : (null, problem);
    }

    private static StatementQuery Query(Func<string, string?> parameters, XapiVersion version, int pageSize, StatementOutline outline)
    {
        _ = Probe(parameters, version, "until", out var untilOutline);
        _ = Agent(parameters, outline, out var agent);
        _ = Limit(parameters("limit"), pageSize, out var limit);
        return new StatementQuery
        {
            Agent = agent,
            Verb = parameters("verb") is null ? null : outline.Verb,
            Activity = parameters("activity") is { } activity ? new Iri(activity) : null,
            Registration = outline.Registration,
            Since = outline.Timestamp,
            Until = untilOutline!.Timestamp,
            Limit = limit,
            Ascending = parameters("ascending") == "true",
            RelatedAgents = parameters("related_agents") == "true",
            RelatedActivities = parameters("related_activities") == "true",
        };
    }

    private static Problem? Probe(Func<string, string?> parameters, XapiVersion version, string momentName, out StatementOutline? outline)
    {
        var wrong = FilterProbe.Read(
            version, parameters("agent"), parameters("verb"), parameters("activity"), parameters("registration"), parameters(momentName), out outline);
        return wrong is not var (parameter, refusal)
            ? null
            : Problem.Of(refusal with { Reason = $"The parameter '{(parameter.Length == 0 ? momentName : parameter)}' is wrong: {refusal.Reason}" });
    }

    private static Problem? Agent(Func<string, string?> parameters, StatementOutline? outline, out Ifi? agent)
    {
        agent = null;
        if (parameters("agent") is null || outline is null)
        {
            return null;
        }

        agent = outline.Actors.Where(mention => mention.Place == Place.Actor).Select(mention => (Ifi?)mention.Ifi).FirstOrDefault();
        return agent is null ? Wrong("agent", "An anonymous Group identifies nobody.") : null;
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

    private static Problem Wrong(string name, string reason) => new(Fault.Invalid, Section, $"The parameter '{name}' is wrong: {reason}");
}
