using System.Runtime.CompilerServices;
using System.Text.Json;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Storage.Sqlite.Facts;

/// <summary>Reads facts of the current rule set one by one, in pages, so that nobody holds an old moment of the file for long.</summary>
internal sealed class FactPages(DatabaseFile file)
{
    private const int ReadAtOnce = 1_000;

    private static readonly string ReadFactsAfter = Sql.Read("Facts/read_facts_after.sql");
    private static readonly string ReadFactsOfPeople = Sql.Read("Facts/read_facts_of_people.sql");
    private static readonly string ReadFactsOfKind = Sql.Read("Facts/read_facts_of_kind.sql");
    private static readonly string ReadFactsAt = Sql.Read("Facts/read_facts_at.sql");
    private static readonly string FindLinked = Sql.Read("Facts/find_linked.sql");
    private static readonly string FindConcerning = Sql.Read("Facts/find_concerning.sql");
    private static readonly string FindPerson = Sql.Read("Facts/find_person.sql");
    private static readonly string FindFact = Sql.Read("Facts/find_fact.sql");

    /// <summary>All of them.</summary>
    public IAsyncEnumerable<LearningFact> AllAsync(CancellationToken cancellation) =>
        PagesAsync((database, after) => Read(database.Prepare(ReadFactsAfter).Bind(1, after).Bind(2, ReadAtOnce)), cancellation);

    /// <summary>Those with details of some people.</summary>
    public IAsyncEnumerable<LearningFact> OfPeopleAsync(IReadOnlyList<Ifi> people, CancellationToken cancellation) => PagesAsync(
        (database, after) => Read(database.Prepare(ReadFactsOfPeople).Bind(1, JsonSerializer.Serialize(Numbers(database, people))).Bind(2, after).Bind(3, ReadAtOnce)),
        cancellation);

    /// <summary>Those with details of some kinds.</summary>
    public IAsyncEnumerable<LearningFact> OfKindsAsync(IReadOnlyList<LearningKind> kinds, CancellationToken cancellation) => PagesAsync(
        (database, after) =>
        [
            .. kinds.Distinct()
                .SelectMany(kind => Read(database.Prepare(ReadFactsOfKind).Bind(1, kind.ToString()).Bind(2, after).Bind(3, ReadAtOnce)))
                .OrderBy(fact => fact.Sequence)
                .Take(ReadAtOnce),
        ],
        cancellation);

    /// <summary>Those that are linked to something.</summary>
    public IAsyncEnumerable<LearningFact> LinkedAsync(IReadOnlyList<string> links, CancellationToken cancellation)
    {
        var keys = LinkKeys.Of(links);
        return PagesAsync((database, after) => Read(database.Prepare(ReadFactsAt).Bind(1, JsonSerializer.Serialize(Linked(database, keys, after)))), cancellation);
    }

    /// <summary>The one at a place.</summary>
    public Task<LearningFact?> FindAsync(long sequence, CancellationToken cancellation) =>
        file.ReadAsync(database => Read(database.Prepare(FindFact).Bind(1, sequence)).FirstOrDefault(), cancellation);

    private static List<long> Numbers(Database database, IReadOnlyList<Ifi> people)
    {
        var numbers = new List<long>(people.Count);
        foreach (var person in people)
        {
            using var find = database.Prepare(FindPerson).Bind(1, person.Key);
            if (find.Step())
            {
                numbers.Add(find.Long(0));
            }
        }

        return numbers;
    }

    /// <summary>Places of the next page, ascending.</summary>
    private static SortedSet<long> Linked(Database database, LinkKeys keys, long after)
    {
        var places = new SortedSet<long>();
        foreach (var digest in keys.Digests)
        {
            Take(places, database.Prepare(FindLinked).Bind(1, digest).Bind(2, after).Bind(3, ReadAtOnce));
        }

        foreach (var person in keys.People)
        {
            Take(places, database.Prepare(FindConcerning).Bind(1, person).Bind(2, after).Bind(3, ReadAtOnce));
        }

        return places;
    }

    /// <summary>Adds places as long as they come before those that a page has room for.</summary>
    private static void Take(SortedSet<long> places, PreparedStatement query)
    {
        using (query)
        {
            while (query.Step() && (places.Count < ReadAtOnce || query.Long(0) < places.Max))
            {
                places.Add(query.Long(0));
                if (places.Count > ReadAtOnce)
                {
                    places.Remove(places.Max);
                }
            }
        }
    }

    private static List<LearningFact> Read(PreparedStatement query)
    {
        var facts = new List<LearningFact>();
        using (query)
        {
            while (query.Step())
            {
                facts.Add(Fact(query));
            }
        }

        return facts;
    }

    private static LearningFact Fact(PreparedStatement row) => new()
    {
        Sequence = row.Long(0),
        StatementId = row.Id(1),
        RuleSetVersion = row.Text(14),
        Kind = Enum.Parse<LearningKind>(row.Text(2)),
        Grain = Enum.Parse<Grain>(row.Text(3)),
        Practice = Enum.Parse<Practice>(row.Text(4)),
        Modality = Enum.Parse<Modality>(row.Text(5)),
        MatchedRules = JsonSerializer.Deserialize<string[]>(row.Bytes(6)) ?? [],
        Evidence = JsonSerializer.Deserialize<string[]>(row.Bytes(7)) ?? [],
        Person = row.IsNull(8) ? null : Ifi.FromKey(row.Text(8)),
        Day = FactDays.Parse(row.Text(9)),
        Minutes = row.IsNull(10) ? null : row.Double(10),
        MinutesBasis = Enum.Parse<DurationBasis>(row.Text(11)),
        IsVoided = row.Int(12) != 0,
        Details = row.IsNull(13) ? null : FactDetails.Parse(row.Text(13)),
    };

    private async IAsyncEnumerable<LearningFact> PagesAsync(Func<Database, long, List<LearningFact>> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var last = 0L;
        while (true)
        {
            var after = last;
            var facts = await file.ReadAsync(database => database.InSnapshot(snapshot => read(snapshot, after)), cancellation);
            foreach (var fact in facts)
            {
                last = fact.Sequence;
                yield return fact;
            }

            if (facts.Count < ReadAtOnce)
            {
                yield break;
            }
        }
    }
}
