using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Storage.Search;

/// <summary>The filters of a search as term numbers; null where there is no such filter.</summary>
public sealed record SearchTerms
{
    /// <summary>The Verb.</summary>
    public long? Verb { get; init; }

    /// <summary>The Activity.</summary>
    public long? Activity { get; init; }

    /// <summary>The Agent.</summary>
    public long? Agent { get; init; }

    /// <summary>The registration.</summary>
    public long? Registration { get; init; }

    /// <summary>The only authority whose Statements are shown.</summary>
    public long? Authority { get; init; }

    /// <summary>The activity may stand in every place that the standard names.</summary>
    public bool RelatedActivities { get; init; }

    /// <summary>The agent may stand in every place that the standard names.</summary>
    public bool RelatedAgents { get; init; }

    /// <summary>The authorities that are the agent, where related agents are asked for.</summary>
    public IReadOnlyList<long> AgentAsAuthority { get; init; } = [];

    /// <summary>The terms that a search names.</summary>
    public static IEnumerable<(TermKind Kind, string Text)> NamedBy(StatementQuery query)
    {
        (TermKind Kind, string? Text)[] named =
        [
            (TermKind.Verb, query.Verb?.Value),
            (TermKind.Activity, query.Activity?.Value),
            (TermKind.Actor, query.Agent?.Key),
            (TermKind.Registration, query.Registration?.ToString()),
            (TermKind.Authority, query.Authority),
        ];
        return named.Where(term => term.Text is not null).Select(term => (term.Kind, term.Text!));
    }

    /// <summary>Puts numbers for the terms of a search.</summary>
    /// <param name="query">What was asked.</param>
    /// <param name="find">Finds the number of a term; null when it is unknown.</param>
    /// <returns>Null when one of them is unknown, so that nothing can be found.</returns>
    public static SearchTerms? Of(StatementQuery query, Func<TermKind, string, long?> find)
    {
        var terms = new SearchTerms
        {
            RelatedActivities = query.RelatedActivities && query.Activity is not null,
            RelatedAgents = query.RelatedAgents && query.Agent is not null,
        };
        foreach (var (kind, text) in NamedBy(query))
        {
            if (find(kind, text) is not { } number)
            {
                return null;
            }

            terms = kind switch
            {
                TermKind.Verb => terms with { Verb = number },
                TermKind.Activity => terms with { Activity = number },
                TermKind.Actor => terms with { Agent = number },
                TermKind.Registration => terms with { Registration = number },
                _ => terms with { Authority = number },
            };
        }

        return terms;
    }
}
