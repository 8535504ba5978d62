using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Postgres.Connections;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Facts;

/// <summary>Writes facts into their tables, inside a transaction that holds the row of the place reached.</summary>
internal sealed class FactTables
{
    private static readonly string AddFacts = Sql.Read("Facts/add_facts.sql");
    private static readonly string AddSetAside = Sql.Read("Facts/add_set_aside.sql");
    private static readonly string CountConclusions = Sql.Read("Facts/count_conclusions.sql");
    private static readonly string DropFacts = Sql.Read("Facts/drop_facts.sql");
    private static readonly string RetractFacts = Sql.Read("Facts/retract_facts.sql");
    private static readonly string MarkDirty = Sql.Read("Facts/mark_dirty.sql");

    private readonly InternedTable<Conclusion> _conclusions = new(
        Sql.Read("Facts/find_conclusions.sql"), Sql.Read("Facts/add_conclusions.sql"), conclusion => Digest(JsonSerializer.Serialize(conclusion)), Bind);

    private readonly InternedTable<string> _evidence = new(
        Sql.Read("Facts/find_evidence.sql"), Sql.Read("Facts/add_evidence.sql"), Digest, (command, texts) => command.With(texts));

    private readonly InternedTable<string> _people = new(
        Sql.Read("Facts/find_people.sql"), Sql.Read("Facts/add_people.sql"), Digest, (command, ifis) => command.With(ifis.Select(Encoding.UTF8.GetBytes).ToArray()));

    /// <summary>Adds facts.</summary>
    public async Task AddAsync(NpgsqlConnection connection, IReadOnlyList<LearningFact> facts, CancellationToken cancellation)
    {
        if (facts.Count == 0)
        {
            return;
        }

        var (conclusions, evidence) = (facts.Select(Conclusion.Of).ToArray(), facts.Select(fact => JsonSerializer.Serialize(fact.Evidence)).ToArray());
        var conclusionNumbers = await _conclusions.NumbersAsync(connection, conclusions, cancellation);
        var evidenceNumbers = await _evidence.NumbersAsync(connection, evidence, cancellation);
        var people = await _people.NumbersAsync(connection, facts.Select(fact => fact.Person?.Key).OfType<string>(), cancellation);
        var numbers = conclusions.Select(conclusion => conclusionNumbers[conclusion]).ToArray();
        await connection.Command(AddFacts)
            .With(facts.Select(fact => fact.Sequence).ToArray())
            .With(facts.Select(fact => fact.StatementId).ToArray())
            .With(numbers)
            .With(evidence.Select(text => evidenceNumbers[text]).ToArray())
            .With(facts.Select(fact => fact.Person is { } person ? people[person.Key] : (long?)null).ToArray())
            .With(facts.Select(fact => fact.Day).ToArray())
            .With(facts.Select(fact => fact.Minutes).ToArray())
            .With(facts.Select(fact => fact.Counts).ToArray())
            .RunAsync(cancellation);
        await connection.Command(CountConclusions).With(numbers).RunAsync(cancellation);
        var counted = facts.Where(fact => fact.Counts).ToArray();
        await connection.Command(MarkDirty)
            .With(counted.Select(fact => new DateOnly(fact.Day.Year, fact.Day.Month, 1)).ToArray())
            .With(counted.Select(fact => fact.Sequence).ToArray())
            .RunAsync(cancellation);
    }

    /// <summary>Lets facts count no more.</summary>
    public static async Task RetractAsync(NpgsqlConnection connection, IReadOnlyList<long> sequences, long position, CancellationToken cancellation)
    {
        if (sequences.Count > 0)
        {
            await connection.Command(RetractFacts).With(sequences.ToArray()).With(position).RunAsync(cancellation);
        }
    }

    /// <summary>Adds Statements that could not be classified.</summary>
    public static async Task SetAsideAsync(NpgsqlConnection connection, IReadOnlyList<SetAside> failures, CancellationToken cancellation)
    {
        if (failures.Count > 0)
        {
            await connection.Command(AddSetAside)
                .With(failures.Select(failure => failure.Sequence).ToArray())
                .With(failures.Select(failure => failure.StatementId).ToArray())
                .With(failures.Select(failure => failure.Reason).ToArray())
                .RunAsync(cancellation);
        }
    }

    /// <summary>Drops everything and marks the months that it changes.</summary>
    public async Task DropAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        Forget();
        var drop = connection.Command(DropFacts);
        drop.CommandTimeout = 0;
        await drop.RunAsync(cancellation);
    }

    /// <inheritdoc cref="InternedTable{TKey}.Forget"/>
    public void Forget()
    {
        _conclusions.Forget();
        _evidence.Forget();
        _people.Forget();
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static void Bind(NpgsqlCommand command, Conclusion[] conclusions) => command
        .With(conclusions.Select(conclusion => conclusion.Kind.ToString()).ToArray())
        .With(conclusions.Select(conclusion => conclusion.Grain.ToString()).ToArray())
        .With(conclusions.Select(conclusion => conclusion.Practice.ToString()).ToArray())
        .With(conclusions.Select(conclusion => conclusion.Modality.ToString()).ToArray())
        .With(conclusions.Select(conclusion => conclusion.MinutesBasis.ToString()).ToArray())
        .With(conclusions.Select(conclusion => conclusion.Rules).ToArray());
}
