using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Postgres.Connections;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Facts;

/// <summary>Writes facts into their tables, inside a transaction that holds the lock of the facts.</summary>
internal sealed class FactTables
{
    private static readonly string AddFacts = Sql.Read("Facts/add_facts.sql");
    private static readonly string AddSetAside = Sql.Read("Facts/add_set_aside.sql");
    private static readonly string TakeSetAside = Sql.Read("Facts/take_set_aside.sql");
    private static readonly string CountFacts = Sql.Read("Facts/count_facts.sql");
    private static readonly string CountUnclassified = Sql.Read("Facts/count_unclassified.sql");
    private static readonly string RetractFacts = Sql.Read("Facts/retract_facts.sql");
    private static readonly string ResetFacts = Sql.Read("Facts/reset_facts.sql");

    private readonly InternedTable<Conclusion> _conclusions = new(
        Sql.Read("Facts/find_conclusions.sql"), Sql.Read("Facts/add_conclusions.sql"), conclusion => Digest(JsonSerializer.Serialize(conclusion)), Bind);

    private readonly InternedTable<string> _evidence = new(
        Sql.Read("Facts/find_evidence.sql"), Sql.Read("Facts/add_evidence.sql"), Digest, (command, texts) => command.With(texts));

    private readonly InternedTable<string> _people = new(
        Sql.Read("Facts/find_people.sql"), Sql.Read("Facts/add_people.sql"), Digest, (command, ifis) => command.With(ifis.Select(Encoding.UTF8.GetBytes).ToArray()));

    /// <summary>What a text that may be long is found by.</summary>
    public static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>Adds facts to a generation.</summary>
    /// <param name="connection">In the transaction.</param>
    /// <param name="generation">The generation.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="mark">The place at which months and people become dirty; null for the place of each fact.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task AddAsync(NpgsqlConnection connection, StoredGeneration generation, IReadOnlyList<LearningFact> facts, long? mark, CancellationToken cancellation)
    {
        if (facts.Count == 0)
        {
            return;
        }

        var (conclusions, evidence) = (facts.Select(Conclusion.Of).ToArray(), facts.Select(fact => JsonSerializer.Serialize(fact.Evidence)).ToArray());
        var conclusionNumbers = await _conclusions.NumbersAsync(connection, conclusions, cancellation);
        var evidenceNumbers = await _evidence.NumbersAsync(connection, evidence, cancellation);
        var personNumbers = await _people.NumbersAsync(connection, facts.Select(fact => fact.Person?.Key).OfType<string>(), cancellation);
        var numbers = facts.Select((fact, index) => new FactNumbers(
            conclusionNumbers[conclusions[index]], evidenceNumbers[evidence[index]], fact.Person is { } person ? personNumbers[person.Key] : null)).ToArray();
        await WriteAsync(connection, generation.Number, facts, numbers, cancellation);
        if (generation.IsCurrent)
        {
            await MarkAsync(connection, facts, numbers, mark, cancellation);
        }
    }

    /// <summary>Lets facts count no more, in every generation.</summary>
    public static async Task RetractAsync(
        NpgsqlConnection connection, IReadOnlyList<StoredGeneration> generations, IReadOnlyList<long> sequences, long position, CancellationToken cancellation)
    {
        if (sequences.Count == 0)
        {
            return;
        }

        var retracted = await connection.Command(RetractFacts)
            .With(generations.Select(generation => generation.Number).ToArray())
            .With(sequences.ToArray())
            .ReadAsync(row => (Generation: row.GetInt64(0), Day: row.GetFieldValue<DateOnly>(1), Person: row.IsDBNull(2) ? (long?)null : row.GetInt64(2)), cancellation);
        var current = generations.FirstOrDefault(generation => generation.IsCurrent)?.Number;
        var marks = new DirtyMarks();
        foreach (var (_, day, person) in retracted.Where(fact => fact.Generation == current))
        {
            marks.Add(day, position);
            if (person is { } number)
            {
                marks.Add(number, position);
            }
        }

        await marks.WriteAsync(connection, cancellation);
    }

    /// <summary>Adds Statements that could not be classified.</summary>
    public static async Task SetAsideAsync(NpgsqlConnection connection, StoredGeneration generation, IReadOnlyList<SetAside> failures, CancellationToken cancellation)
    {
        if (failures.Count > 0)
        {
            await connection.Command(AddSetAside)
                .With(generation.Number)
                .With(failures.Select(failure => failure.Sequence).ToArray())
                .With(failures.Select(failure => failure.StatementId).ToArray())
                .With(failures.Select(failure => failure.Reason).ToArray())
                .With(failures.Select(failure => failure.Since.UtcDateTime).ToArray())
                .RunAsync(cancellation);
        }
    }

    /// <summary>Ends that Statements are set aside.</summary>
    /// <returns>The places of those that were.</returns>
    public static Task<List<long>> TakeBackAsync(NpgsqlConnection connection, StoredGeneration generation, IEnumerable<long> sequences, CancellationToken cancellation) =>
        connection.Command(TakeSetAside).With(generation.Number).With(sequences.ToArray()).ReadAsync(row => row.GetInt64(0), cancellation);

    /// <summary>Drops everything.</summary>
    public async Task ResetAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        Forget();
        var reset = connection.Command(ResetFacts);
        reset.CommandTimeout = 0;
        await reset.RunAsync(cancellation);
    }

    /// <inheritdoc cref="InternedTable{TKey}.Forget"/>
    public void Forget()
    {
        _conclusions.Forget();
        _evidence.Forget();
        _people.Forget();
    }

    private static async Task WriteAsync(
        NpgsqlConnection connection, long generation, IReadOnlyList<LearningFact> facts, FactNumbers[] numbers, CancellationToken cancellation)
    {
        await connection.Command(AddFacts)
            .With(generation)
            .With(facts.Select(fact => fact.Sequence).ToArray())
            .With(facts.Select(fact => fact.StatementId).ToArray())
            .With(numbers.Select(number => number.Conclusion).ToArray())
            .With(numbers.Select(number => number.Evidence).ToArray())
            .With(numbers.Select(number => number.Person).ToArray())
            .With(facts.Select(fact => fact.Day).ToArray())
            .With(facts.Select(fact => fact.Minutes).ToArray())
            .With(facts.Select(fact => fact.Counts).ToArray())
            .With(facts.Select(fact => fact.Details is null ? null : fact.Kind.ToString()).ToArray())
            .With(facts.Select(fact => fact.Details?.ToJson()).ToArray())
            .RunAsync(cancellation);
        await connection.Command(CountFacts).With(generation).With(numbers.Select(number => number.Conclusion).ToArray()).RunAsync(cancellation);
        var unknown = Enumerable.Range(0, facts.Count).Where(index => facts[index].Kind == LearningKind.Unclassified).ToArray();
        if (unknown.Length > 0)
        {
            await connection.Command(CountUnclassified)
                .With(generation)
                .With(unknown.Select(index => numbers[index].Evidence).ToArray())
                .With(unknown.Select(index => facts[index].Day).ToArray())
                .RunAsync(cancellation);
        }
    }

    private static Task MarkAsync(NpgsqlConnection connection, IReadOnlyList<LearningFact> facts, FactNumbers[] numbers, long? mark, CancellationToken cancellation)
    {
        var marks = new DirtyMarks();
        for (var index = 0; index < facts.Count; index++)
        {
            var fact = facts[index];
            if (fact.Counts)
            {
                marks.Add(fact.Day, mark ?? fact.Sequence);
            }

            if (fact.Details is not null && numbers[index].Person is { } person)
            {
                marks.Add(person, mark ?? fact.Sequence);
            }
        }

        return marks.WriteAsync(connection, cancellation);
    }

    private static void Bind(NpgsqlCommand command, Conclusion[] conclusions) => command
        .With(conclusions.Select(conclusion => conclusion.Kind.ToString()).ToArray())
        .With(conclusions.Select(conclusion => conclusion.Grain.ToString()).ToArray())
        .With(conclusions.Select(conclusion => conclusion.Practice.ToString()).ToArray())
        .With(conclusions.Select(conclusion => conclusion.Modality.ToString()).ToArray())
        .With(conclusions.Select(conclusion => conclusion.MinutesBasis.ToString()).ToArray())
        .With(conclusions.Select(conclusion => conclusion.Rules).ToArray());
}
