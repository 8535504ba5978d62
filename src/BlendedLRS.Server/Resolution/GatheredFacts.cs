using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Server.Resolution;

/// <summary>Facts of several owners, each owner's by themselves, each fact once.</summary>
internal sealed class GatheredFacts
{
    private readonly Dictionary<string, Dictionary<Guid, LearningFact>> _of = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, (LearningFact Fact, HashSet<string> Owners)> _all = [];

    /// <summary>Every fact, once.</summary>
    public IEnumerable<LearningFact> All => _all.Values.Select(entry => entry.Fact);

    /// <summary>The facts of an owner.</summary>
    public IReadOnlyCollection<LearningFact> Of(string owner) => _of.TryGetValue(owner, out var facts) ? facts.Values : [];

    /// <summary>The fact of a Statement; null when it is not among these.</summary>
    public LearningFact? Find(Guid statement) => _all.TryGetValue(statement, out var entry) ? entry.Fact : null;

    /// <summary>Who has the fact of a Statement.</summary>
    public IReadOnlyCollection<string> OwnersOf(Guid statement) => _all.TryGetValue(statement, out var entry) ? entry.Owners : [];

    /// <summary>Adds a fact.</summary>
    public void Add(string owner, LearningFact fact)
    {
        if (!_of.TryGetValue(owner, out var facts))
        {
            _of.Add(owner, facts = []);
        }

        facts[fact.StatementId] = fact;
        if (!_all.TryGetValue(fact.StatementId, out var entry))
        {
            _all.Add(fact.StatementId, entry = (fact, new HashSet<string>(StringComparer.Ordinal)));
        }

        entry.Owners.Add(owner);
    }
}
