using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Storage.Sqlite.Search;

/// <summary>The filters of a search as term numbers; null where there is no such filter.</summary>
internal sealed record SearchTerms
{
    private const long Unknown = -1;

    private static readonly string ReadAuthorities = Sql.Read("Search/read_authorities.sql");

    public long? Verb { get; init; }

    public long? Activity { get; init; }

    public long? Agent { get; init; }

    public long? Registration { get; init; }

    public long? Authority { get; init; }

    /// <summary>The activity may stand in every place that the standard names.</summary>
    public bool RelatedActivities { get; init; }

    /// <summary>The agent may stand in every place that the standard names.</summary>
    public bool RelatedAgents { get; init; }

    /// <summary>The authorities that are the agent, where related agents are asked for.</summary>
    public IReadOnlyList<long> AgentAsAuthority { get; init; } = [];

    /// <summary>Looks the terms up.</summary>
    /// <returns>Null when one of them is unknown, so that nothing can be found.</returns>
    public static SearchTerms? Of(Database database, StatementQuery query)
    {
        var terms = new SearchTerms
        {
            Verb = Look(database, TermKind.Verb, query.Verb?.Value),
            Activity = Look(database, TermKind.Activity, query.Activity?.Value),
            Agent = Look(database, TermKind.Actor, query.Agent?.Key),
            Registration = Look(database, TermKind.Registration, query.Registration?.ToString()),
            Authority = Look(database, TermKind.Authority, query.Authority),
            RelatedActivities = query.RelatedActivities && query.Activity is not null,
            RelatedAgents = query.RelatedAgents && query.Agent is not null,
        };
        if (terms.Verb == Unknown || terms.Activity == Unknown || terms.Agent == Unknown || terms.Registration == Unknown || terms.Authority == Unknown)
        {
            return null;
        }

        return terms.RelatedAgents ? terms with { AgentAsAuthority = Authorities(database, terms.Agent!.Value) } : terms;
    }

    private static long? Look(Database database, TermKind kind, string? text) =>
        text is null ? null : TermNumbers.Known(database, kind, text) ?? Unknown;

    private static List<long> Authorities(Database database, long agent)
    {
        var found = new List<long>();
        using var row = database.Prepare(ReadAuthorities).Bind(1, agent);
        while (row.Step())
        {
            found.Add(row.Long(0));
        }

        return found;
    }
}
