using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Postgres.Connections;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Facts;

/// <summary>Writes facts into their tables, inside a transaction that holds the lock of the facts.</summary>
internal sealed class FactTables
{
    private static readonly string AddFacts = Sql.Read("Facts/add_facts.sql");
    private static readonly string AddLinks = Sql.Read("Facts/add_links.sql");
    private static readonly string AddConcerns = Sql.Read("Facts/add_concerns.sql");
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
    public async Task AddAsync(NpgsqlConnection connection, StoredGeneration generation, IReadOnlyList<LearningFact> facts, CancellationToken cancellation)
    {
        if (facts.Count == 0)
        {
            return;
        }

        var (conclusions, evidence) = (facts.Select(Conclusion.Of).ToArray(), facts.Select(fact => JsonSerializer.Serialize(fact.Evidence)).ToArray());
        var links = facts.Select(fact => LinkKeys.Of(FactLinks.Of(fact))).ToArray();
        var conclusionNumbers = await _conclusions.NumbersAsync(connection, conclusions, cancellation);
        var evidenceNumbers = await _evidence.NumbersAsync(connection, evidence, cancellation);
        var people = facts.Select(fact => fact.Person?.Key).OfType<string>().Concat(links.SelectMany(keys => keys.People));
        var personNumbers = await _people.NumbersAsync(connection, people, cancellation);
        var numbers = facts.Select((fact, index) => new FactNumbers(
            conclusionNumbers[conclusions[index]], evidenceNumbers[evidence[index]], fact.Person is { } person ? personNumbers[person.Key] : null)).ToArray();
        var concerns = facts.SelectMany((fact, index) => links[index].People.Select(person => (Person: personNumbers[person], fact.Sequence))).ToArray();
        await WriteAsync(connection, generation.Number, facts, numbers, cancellation);
        await WriteLinksAsync(connection, generation.Number, [.. facts.SelectMany((fact, index) => links[index].Digests.Select(digest => (digest, fact.Sequence)))], concerns, cancellation);
        if (generation.IsCurrent)
        {
            await MarkAsync(connection, facts, numbers, concerns.Select(concern => concern.Person), cancellation);
        }
    }

    /// <summary>Lets facts count no more, in every generation.</summary>
    public async Task RetractAsync(NpgsqlConnection connection, IReadOnlyList<StoredGeneration> generations, IReadOnlyList<long> sequences, CancellationToken cancellation)
    {
        if (sequences.Count == 0)
        {
            return;
        }

        var retracted = await connection.Command(RetractFacts)
            .With(generations.Select(generation => generation.Number).ToArray())
            .With(sequences.ToArray())
            .ReadAsync(
                row => (Generation: row.GetInt64(0), Day: row.GetFieldValue<DateOnly>(1), Details: row.IsDBNull(2) ? null : row.GetString(2), Person: row.IsDBNull(3) ? (long?)null : row.GetInt64(3)),
                cancellation);
        var current = generations.FirstOrDefault(generation => generation.IsCurrent)?.Number;
        var marks = new DirtyMarks();
        foreach (var fact in retracted.Where(fact => fact.Generation == current))
        {
            marks.Add(fact.Day);
        }

        var detailed = retracted.Where(fact => fact.Generation == current && fact.Details is not null).ToArray();
        var named = await _people.NumbersAsync(connection, detailed.SelectMany(fact => FactPeople.NamedIn(FactDetails.Parse(fact.Details!))), cancellation);
        marks.Add(named.Values.Concat(detailed.Select(fact => fact.Person).OfType<long>()));
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

    private static async Task WriteLinksAsync(
        NpgsqlConnection connection, long generation, (byte[] Digest, long Sequence)[] links, (long Person, long Sequence)[] concerns, CancellationToken cancellation)
    {
        if (links.Length > 0)
        {
            await connection.Command(AddLinks)
                .With(generation)
                .With(links.Select(link => link.Digest).ToArray())
                .With(links.Select(link => link.Sequence).ToArray())
                .RunAsync(cancellation);
        }

        if (concerns.Length > 0)
        {
            await connection.Command(AddConcerns)
                .With(generation)
                .With(concerns.Select(concern => concern.Person).ToArray())
                .With(concerns.Select(concern => concern.Sequence).ToArray())
                .RunAsync(cancellation);
        }
    }

    private static Task MarkAsync(
        NpgsqlConnection connection, IReadOnlyList<LearningFact> facts, FactNumbers[] numbers, IEnumerable<long> concerned, CancellationToken cancellation)
    {
        var marks = new DirtyMarks();
        foreach (var fact in facts.Where(fact => fact.Counts))
        {
            marks.Add(fact.Day);
        }

        var actors = numbers.Where((_, index) => facts[index].Details is not null).Select(number => number.Person).OfType<long>();
        marks.Add(actors.Concat(concerned));
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
