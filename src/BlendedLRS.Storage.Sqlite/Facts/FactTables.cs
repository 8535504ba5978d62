using System.Text.Json;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Sqlite.Connections;

namespace BlendedLRS.Storage.Sqlite.Facts;

/// <summary>Writes facts into their tables, inside a transaction.</summary>
internal sealed class FactTables
{
    private static readonly string AddFact = Sql.Read("Facts/add_fact.sql");
    private static readonly string AddSetAside = Sql.Read("Facts/add_set_aside.sql");
    private static readonly string CountConclusion = Sql.Read("Facts/count_conclusion.sql");
    private static readonly string DropFacts = Sql.Read("Facts/drop_facts.sql");
    private static readonly string RetractFact = Sql.Read("Facts/retract_fact.sql");
    private static readonly string MarkDirty = Sql.Read("Facts/mark_dirty.sql");

    private readonly NumberedTable<Conclusion> _conclusions = new(
        Sql.Read("Facts/find_conclusion.sql"),
        Sql.Read("Facts/add_conclusion.sql"),
        Bind);

    private readonly NumberedTable<string> _evidence = new(
        Sql.Read("Facts/find_evidence.sql"), Sql.Read("Facts/add_evidence.sql"), (statement, text) => statement.Bind(1, text));

    private readonly NumberedTable<string> _people = new(
        Sql.Read("Facts/find_person.sql"), Sql.Read("Facts/add_person.sql"), (statement, ifi) => statement.Bind(1, ifi));

    /// <summary>Adds facts.</summary>
    public void Add(Database database, IEnumerable<LearningFact> facts)
    {
        var counts = new Dictionary<long, long>();
        var dirty = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            var conclusion = _conclusions.NumberOf(database, Conclusion.Of(fact));
            counts[conclusion] = counts.GetValueOrDefault(conclusion) + 1;
            if (fact.Counts)
            {
                dirty[FactDays.MonthOf(fact.Day)] = fact.Sequence;
            }

            database.Prepare(AddFact)
                .Bind(1, fact.Sequence)
                .Bind(2, fact.StatementId)
                .Bind(3, conclusion)
                .Bind(4, _evidence.NumberOf(database, JsonSerializer.Serialize(fact.Evidence)))
                .Bind(5, fact.Person is { } person ? _people.NumberOf(database, person.Key) : null)
                .Bind(6, FactDays.Of(fact.Day))
                .Bind(7, fact.Minutes)
                .Bind(8, fact.Counts ? 1 : 0)
                .Run();
        }

        foreach (var (conclusion, count) in counts)
        {
            database.Prepare(CountConclusion).Bind(1, conclusion).Bind(2, count).Run();
        }

        foreach (var (month, sequence) in dirty)
        {
            database.Prepare(MarkDirty).Bind(1, month).Bind(2, sequence).Run();
        }
    }

    /// <summary>Lets facts count no more.</summary>
    public static void Retract(Database database, IEnumerable<long> sequences, long position)
    {
        foreach (var sequence in sequences)
        {
            string? day;
            using (var retract = database.Prepare(RetractFact).Bind(1, sequence))
            {
                day = retract.Step() ? retract.Text(0) : null;
            }

            if (day is not null)
            {
                database.Prepare(MarkDirty).Bind(1, FactDays.MonthOf(FactDays.Parse(day))).Bind(2, position).Run();
            }
        }
    }

    /// <summary>Adds Statements that could not be classified.</summary>
    public static void SetAside(Database database, IEnumerable<SetAside> failures)
    {
        foreach (var failure in failures)
        {
            database.Prepare(AddSetAside).Bind(1, failure.Sequence).Bind(2, failure.StatementId).Bind(3, failure.Reason).Run();
        }
    }

    /// <summary>Drops everything and marks the months that it changes.</summary>
    public void Drop(Database database)
    {
        Forget();
        database.Execute(DropFacts);
    }

    /// <inheritdoc cref="NumberedTable{TKey}.Forget"/>
    public void Forget()
    {
        _conclusions.Forget();
        _evidence.Forget();
        _people.Forget();
    }

    private static void Bind(PreparedStatement statement, Conclusion conclusion) => statement
        .Bind(1, conclusion.Kind.ToString())
        .Bind(2, conclusion.Grain.ToString())
        .Bind(3, conclusion.Practice.ToString())
        .Bind(4, conclusion.Modality.ToString())
        .Bind(5, conclusion.MinutesBasis.ToString())
        .Bind(6, conclusion.Rules);
}
