using BlendedLRS.Storage.Postgres.Connections;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Facts;

/// <summary>Makes a generation of facts current, gives others up and deletes them, inside a transaction.</summary>
internal static class GenerationChanges
{
    private static readonly string MoveGeneration = Sql.Read("Facts/move_generation.sql");
    private static readonly string MakeCurrent = Sql.Read("Facts/make_current.sql");
    private static readonly string GiveUpGenerations = Sql.Read("Facts/give_up_generations.sql");
    private static readonly string ReadGivenUp = Sql.Read("Facts/read_given_up.sql");
    private static readonly string DeleteGeneration = Sql.Read("Facts/delete_generation.sql");
    private static readonly string MarkMonthsOf = Sql.Read("Facts/mark_months_of_generation.sql");
    private static readonly string MarkPeopleOf = Sql.Read("Facts/mark_people_of_generation.sql");

    private static readonly string[] DeleteSome = [Sql.Read("Facts/delete_facts.sql"), Sql.Read("Facts/delete_links.sql"), Sql.Read("Facts/delete_concerns.sql")];

    /// <summary>Moves the place that a generation reaches to.</summary>
    public static Task MoveAsync(NpgsqlConnection connection, StoredGeneration generation, long sequence, CancellationToken cancellation) =>
        connection.Command(MoveGeneration).With(generation.Number).With(sequence).RunAsync(cancellation);

    /// <summary>Makes one current in place of all others; what either holds becomes dirty.</summary>
    public static async Task SwitchAsync(NpgsqlConnection connection, StoredGeneration? before, StoredGeneration next, CancellationToken cancellation)
    {
        if (before is not null)
        {
            await MarkAllAsync(connection, before, cancellation);
        }

        await MarkAllAsync(connection, next, cancellation);
        await GiveUpAsync(connection, next.RuleSet, alsoCurrent: true, cancellation);
        await connection.Command(MakeCurrent).With(next.Number).RunAsync(cancellation);
    }

    /// <summary>Marks every month and person that a generation holds.</summary>
    public static async Task MarkAllAsync(NpgsqlConnection connection, StoredGeneration generation, CancellationToken cancellation)
    {
        await MarkAsync(connection, MarkMonthsOf, generation, cancellation);
        await MarkPeopleAsync(connection, generation, cancellation);
    }

    /// <summary>Marks everybody whom facts with details of a generation concern.</summary>
    public static Task MarkPeopleAsync(NpgsqlConnection connection, StoredGeneration generation, CancellationToken cancellation) =>
        MarkAsync(connection, MarkPeopleOf, generation, cancellation);

    /// <summary>Gives up all but one, and the current one unless told otherwise.</summary>
    public static Task GiveUpAsync(NpgsqlConnection connection, string wanted, bool alsoCurrent, CancellationToken cancellation) =>
        connection.Command(GiveUpGenerations).With(wanted).With(alsoCurrent).RunAsync(cancellation);

    /// <summary>Deletes some facts and links of what was given up.</summary>
    /// <returns>Whether there may be more.</returns>
    public static async Task<bool> DeleteAsync(NpgsqlConnection connection, int atMost, CancellationToken cancellation)
    {
        var givenUp = await connection.Command(ReadGivenUp).ReadAsync(row => row.GetInt64(0), cancellation);
        if (givenUp is not [var number])
        {
            return false;
        }

        var left = atMost;
        foreach (var delete in DeleteSome)
        {
            left -= await connection.Command(delete).With(number).With(left).RunAsync(cancellation);
            if (left <= 0)
            {
                return true;
            }
        }

        await connection.Command(DeleteGeneration).With(number).RunAsync(cancellation);
        return true;
    }

    private static async Task MarkAsync(NpgsqlConnection connection, string mark, StoredGeneration generation, CancellationToken cancellation)
    {
        var command = connection.Command(mark).With(generation.Number).With(await DirtyMarks.NextChangeAsync(connection, cancellation));
        command.CommandTimeout = 0;
        await command.RunAsync(cancellation);
    }
}
