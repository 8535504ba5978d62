using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Storage.Sqlite.Statements;

/// <summary>The filters of a search as term numbers; null where there is no such filter.</summary>
internal sealed record SearchTerms(long? Verb, long? Activity, long? Agent, long? Registration)
{
    private const long Unknown = -1;

    /// <summary>No filter.</summary>
    public static SearchTerms None { get; } = new(null, null, null, null);

    /// <summary>Looks the terms up.</summary>
    /// <returns>Null when one of them is unknown, so that nothing can be found.</returns>
    public static SearchTerms? Of(Database database, StatementQuery query)
    {
        var verb = Look(database, TermKind.Verb, query.Verb?.Value);
        var activity = Look(database, TermKind.Activity, query.Activity?.Value);
        var agent = Look(database, TermKind.Actor, query.Agent?.Key);
        var registration = Look(database, TermKind.Registration, query.Registration?.ToString());
        return verb == Unknown || activity == Unknown || agent == Unknown || registration == Unknown
            ? null
            : new SearchTerms(verb, activity, agent, registration);
    }

    private static long? Look(Database database, TermKind kind, string? text) =>
        text is null ? null : TermNumbers.Known(database, kind, text) ?? Unknown;
}
