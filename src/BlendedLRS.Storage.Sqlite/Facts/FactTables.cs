using System.Text.Json;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Sqlite.Connections;

namespace BlendedLRS.Storage.Sqlite.Facts;

/// <summary>Writes facts into their tables, inside a transaction.</summary>
internal sealed class FactTables
{
    private static readonly string AddFact = Sql.Read("Facts/add_fact.sql");
    private static readonly string AddLink = Sql.Read("Facts/add_link.sql");
    private static readonly string AddConcern = Sql.Read("Facts/add_concern.sql");
    private static readonly string AddSetAside = Sql.Read("Facts/add_set_aside.sql");
    private static readonly string TakeSetAside = Sql.Read("Facts/take_set_aside.sql");
    private static readonly string CountFacts = Sql.Read("Facts/count_facts.sql");
    private static readonly string CountUnclassified = Sql.Read("Facts/count_unclassified.sql");
    private static readonly string RetractFact = Sql.Read("Facts/retract_fact.sql");
    private static readonly string ResetFacts = Sql.Read("Facts/reset_facts.sql");

    private readonly NumberedTable<Conclusion> _conclusions = new(
        Sql.Read("Facts/find_conclusion.sql"),
        Sql.Read("Facts/add_conclusion.sql"),
        Bind);

    private readonly NumberedTable<string> _evidence = new(
        Sql.Read("Facts/find_evidence.sql"), Sql.Read("Facts/add_evidence.sql"), (statement, text) => statement.Bind(1, text));

    private readonly NumberedTable<string> _people = new(
        Sql.Read("Facts/find_person.sql"), Sql.Read("Facts/add_person.sql"), (statement, ifi) => statement.Bind(1, ifi));

    /// <summary>Adds facts to a generation.</summary>
    public void Add(Database database, StoredGeneration generation, IEnumerable<LearningFact> facts)
    {
        var counts = new Dictionary<long, long>();
        var marks = new DirtyMarks();
        foreach (var fact in facts)
        {
            var conclusion = _conclusions.NumberOf(database, Conclusion.Of(fact));
            var evidence = _evidence.NumberOf(database, JsonSerializer.Serialize(fact.Evidence));
            var person = fact.Person is { } ifi ? _people.NumberOf(database, ifi.Key) : (long?)null;
            counts[conclusion] = counts.GetValueOrDefault(conclusion) + 1;
            Add(database, generation.Number, fact, (conclusion, evidence, person));
            if (fact.Kind == LearningKind.Unclassified)
            {
                database.Prepare(CountUnclassified).Bind(1, generation.Number).Bind(2, evidence).Bind(3, FactDays.Of(fact.Day)).Run();
            }

            if (fact.Counts)
            {
                marks.Add(fact.Day);
            }

            if (fact.Details is not null)
            {
                AddLinks(database, generation.Number, fact, marks);
                Mark(marks, person);
            }
        }

        foreach (var (conclusion, count) in counts)
        {
            database.Prepare(CountFacts).Bind(1, generation.Number).Bind(2, conclusion).Bind(3, count).Run();
        }

        if (generation.IsCurrent)
        {
            marks.Write(database);
        }
    }

    /// <summary>Lets facts count no more, in every generation.</summary>
    public void Retract(Database database, IReadOnlyList<StoredGeneration> generations, IReadOnlyList<long> sequences)
    {
        var marks = new DirtyMarks();
        foreach (var generation in generations)
        {
            foreach (var sequence in sequences)
            {
                using var retract = database.Prepare(RetractFact).Bind(1, generation.Number).Bind(2, sequence);
                if (!retract.Step() || !generation.IsCurrent)
                {
                    continue;
                }

                marks.Add(FactDays.Parse(retract.Text(0)));
                if (!retract.IsNull(1))
                {
                    Mark(marks, retract.IsNull(2) ? null : retract.Long(2));
                    foreach (var named in FactPeople.NamedIn(FactDetails.Parse(retract.Text(1))))
                    {
                        marks.Add(_people.NumberOf(database, named));
                    }
                }
            }
        }

        marks.Write(database);
    }

    /// <summary>Adds Statements that could not be classified.</summary>
    public static void SetAside(Database database, StoredGeneration generation, IEnumerable<SetAside> failures)
    {
        foreach (var failure in failures)
        {
            database.Prepare(AddSetAside)
                .Bind(1, generation.Number)
                .Bind(2, failure.Sequence)
                .Bind(3, failure.StatementId)
                .Bind(4, failure.Reason)
                .Bind(5, failure.Since.UtcTicks)
                .Run();
        }
    }

    /// <summary>Ends that a Statement is set aside.</summary>
    /// <returns>Whether it was.</returns>
    public static bool TakeBack(Database database, StoredGeneration generation, long sequence)
    {
        database.Prepare(TakeSetAside).Bind(1, generation.Number).Bind(2, sequence).Run();
        return database.Changes > 0;
    }

    /// <summary>Drops everything.</summary>
    public void Reset(Database database)
    {
        Forget();
        database.Execute(ResetFacts);
    }

    /// <inheritdoc cref="NumberedTable{TKey}.Forget"/>
    public void Forget()
    {
        _conclusions.Forget();
        _evidence.Forget();
        _people.Forget();
    }

    private static void Add(Database database, long generation, LearningFact fact, (long Conclusion, long Evidence, long? Person) numbers) => database.Prepare(AddFact)
        .Bind(1, generation)
        .Bind(2, fact.Sequence)
        .Bind(3, fact.StatementId)
        .Bind(4, numbers.Conclusion)
        .Bind(5, numbers.Evidence)
        .Bind(6, numbers.Person)
        .Bind(7, FactDays.Of(fact.Day))
        .Bind(8, fact.Minutes)
        .Bind(9, fact.Counts ? 1 : 0)
        .Bind(10, fact.Details is null ? null : fact.Kind.ToString())
        .Bind(11, fact.Details?.ToJson())
        .Run();

    private static void Mark(DirtyMarks marks, long? person)
    {
        if (person is { } number)
        {
            marks.Add(number);
        }
    }

    private void AddLinks(Database database, long generation, LearningFact fact, DirtyMarks marks)
    {
        var links = LinkKeys.Of(FactLinks.Of(fact));
        foreach (var digest in links.Digests)
        {
            database.Prepare(AddLink).Bind(1, generation).Bind(2, digest).Bind(3, fact.Sequence).Run();
        }

        foreach (var number in links.People.Select(person => _people.NumberOf(database, person)))
        {
            database.Prepare(AddConcern).Bind(1, generation).Bind(2, number).Bind(3, fact.Sequence).Run();
            marks.Add(number);
        }
    }

    private static void Bind(PreparedStatement statement, Conclusion conclusion) => statement
        .Bind(1, conclusion.Kind.ToString())
        .Bind(2, conclusion.Grain.ToString())
        .Bind(3, conclusion.Practice.ToString())
        .Bind(4, conclusion.Modality.ToString())
        .Bind(5, conclusion.MinutesBasis.ToString())
        .Bind(6, conclusion.Rules);
}
