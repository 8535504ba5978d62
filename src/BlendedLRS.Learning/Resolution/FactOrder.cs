using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.People;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Learning.Resolution;

/// <summary>Facts in one order whatever the order of their arrival: by time, then by place in the log. What was voided is left out, what was sent again is there once.</summary>
internal static class FactOrder
{
    /// <param name="facts">In any order; the same Statement may be there twice.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="roster">The roster.</param>
    /// <param name="resent">Receives what was left out as sent again.</param>
    public static IReadOnlyList<Told> Of(IEnumerable<LearningFact> facts, ModuleCatalogue catalogue, Roster roster, ICollection<FactFate> resent)
    {
        var ordered = facts.Where(fact => !fact.IsVoided && fact.Details is not null).DistinctBy(fact => fact.StatementId)
            .OrderBy(fact => fact.Details!.Time).ThenBy(fact => fact.Sequence).ThenBy(fact => fact.StatementId);
        var told = new List<Told>();
        var seen = new Dictionary<Wording, Guid>();
        foreach (var fact in ordered)
        {
            if (Wording.Of(fact) is { } wording && !seen.TryAdd(wording, fact.StatementId))
            {
                resent.Add(new FactFate(fact.StatementId, FactOutcome.Resent, seen[wording], ResolutionRules.Resend));
                continue;
            }

            told.Add(new Told(fact, fact.Details!, catalogue, roster));
        }

        return told;
    }

    /// <summary>What a Statement without an id says: sent again, it says the same.</summary>
    private sealed record Wording(string Actor, string? Verb, string Target, DateTimeOffset Time)
    {
        public static Wording? Of(LearningFact fact)
        {
            var details = fact.Details!;
            var target = details.ObjectKind switch
            {
                ObjectKind.Activity => details.ObjectId,
                ObjectKind.Agent or ObjectKind.Group when details.ObjectAgents.Count > 0 => string.Join(' ', details.ObjectAgents.Order(StringComparer.Ordinal)),
                ObjectKind.StatementRef when details.Refers.Count > 0 => details.Refers[0].ToString(),
                _ => null,
            };
            return fact.Person is { } person && target is not null ? new Wording(person.Key, details.Verb, target, details.Time) : null;
        }
    }
}
