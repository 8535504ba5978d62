using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.People;
using BlendedLRS.Learning.Resolution;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Server.Resolution;

/// <summary>Finds the facts that have to be looked at together.</summary>
internal sealed class FactGathering(IFactQueries facts, IStatementLogReader log)
{
    /// <summary>For each person the facts that concern them, those that refer to the Statements of these, and those that these refer to.</summary>
    public async Task<GatheredFacts> OfPeopleAsync(IReadOnlyCollection<string> people, Roster roster, CancellationToken cancellation)
    {
        var gathered = new GatheredFacts();
        var ifis = people.SelectMany(person => ResolutionOwners.IfisOf(person, roster)).ToList();
        var wanted = people.ToHashSet(StringComparer.Ordinal);
        await foreach (var fact in facts.ReadOfPeopleAsync(ifis, cancellation))
        {
            AddConcerned(fact);
        }

        await foreach (var fact in facts.ReadLinkedAsync([.. ifis.Select(ifi => FactLinks.ToPerson(ifi.Key))], cancellation))
        {
            AddConcerned(fact);
        }

        await AddRelatedAsync(gathered, cancellation);
        return gathered;

        void AddConcerned(LearningFact fact)
        {
            foreach (var person in FactPeople.Of(fact).Select(key => roster.KeyOf(Ifi.FromKey(key))).Where(wanted.Contains))
            {
                gathered.Add(person, fact);
            }
        }
    }

    /// <summary>For each module the facts of feedback and content about it, those that refer to the Statements of these, and those that these refer to.</summary>
    public async Task<GatheredFacts> OfModulesAsync(IReadOnlyCollection<string> keys, ModuleCatalogue catalogue, CancellationToken cancellation)
    {
        var gathered = new GatheredFacts();
        var wanted = keys.ToHashSet(StringComparer.Ordinal);
        var links = keys.SelectMany(key => catalogue.Find(key, key) is { } module ? FactLinks.ToModule(module) : [FactLinks.ToModule(key)]);
        await foreach (var fact in facts.ReadLinkedAsync([.. links.Distinct(StringComparer.Ordinal)], cancellation))
        {
            foreach (var key in ModuleResolution.KeysOf(fact, catalogue).Where(wanted.Contains))
            {
                gathered.Add(key, fact);
            }
        }

        await AddRelatedAsync(gathered, cancellation);
        return gathered;
    }

    /// <summary>Null when the Statement is not stored, or not classified yet.</summary>
    private async Task<LearningFact?> FindAsync(Guid statement, CancellationToken cancellation) =>
        await log.FindAsync(statement, cancellation) is { } found ? await facts.FindAsync(found.Sequence, cancellation) : null;

    private async Task AddRelatedAsync(GatheredFacts gathered, CancellationToken cancellation)
    {
        var own = gathered.All.ToList();
        await foreach (var fact in facts.ReadLinkedAsync([.. own.Select(fact => FactLinks.ToStatement(fact.StatementId))], cancellation))
        {
            foreach (var owner in MeantBy(fact).SelectMany(gathered.OwnersOf).ToList())
            {
                gathered.Add(owner, fact);
            }
        }

        foreach (var fact in own)
        {
            foreach (var id in MeantBy(fact).Where(id => gathered.OwnersOf(fact.StatementId).Except(gathered.OwnersOf(id), StringComparer.Ordinal).Any()))
            {
                if (await FindAsync(id, cancellation) is not { Details: not null } meant)
                {
                    continue;
                }

                foreach (var owner in gathered.OwnersOf(fact.StatementId).ToList())
                {
                    gathered.Add(owner, meant);
                }
            }
        }
    }

    private static IEnumerable<Guid> MeantBy(LearningFact fact) => fact.Details is { } details ? details.Refers.Concat(details.Addresses) : [];
}
