using BlendedLRS.Storage.Sqlite.Connections;

namespace BlendedLRS.Storage.Sqlite.Facts;

/// <summary>Makes a generation of facts current, gives others up and deletes them, inside a transaction.</summary>
internal static class GenerationChanges
{
    private static readonly string MoveGeneration = Sql.Read("Facts/move_generation.sql");
    private static readonly string MakeCurrent = Sql.Read("Facts/make_current.sql");
    private static readonly string GiveUpGenerations = Sql.Read("Facts/give_up_generations.sql");
    private static readonly string ReadGivenUp = Sql.Read("Facts/read_given_up.sql");
    private static readonly string MarkMonthsOf = Sql.Read("Facts/mark_months_of_generation.sql");
    private static readonly string MarkPeopleOf = Sql.Read("Facts/mark_people_of_generation.sql");

    private static readonly string[] DeleteSome = [Sql.Read("Facts/delete_facts.sql"), Sql.Read("Facts/delete_links.sql"), Sql.Read("Facts/delete_concerns.sql")];

    private static readonly string[] DeleteRest =
    [
        Sql.Read("Facts/delete_fact_counts.sql"),
        Sql.Read("Facts/delete_unclassified.sql"),
        Sql.Read("Facts/delete_set_aside.sql"),
        Sql.Read("Facts/delete_generation.sql"),
    ];

    /// <summary>Moves the place that a generation reaches to.</summary>
    public static void Move(Database database, StoredGeneration generation, long sequence) =>
        database.Prepare(MoveGeneration).Bind(1, generation.Number).Bind(2, sequence).Run();

    /// <summary>Makes one current in place of all others; what either holds becomes dirty.</summary>
    public static void Switch(Database database, StoredGeneration? before, StoredGeneration next)
    {
        if (before is not null)
        {
            MarkAll(database, before);
        }

        MarkAll(database, next);
        GiveUp(database, next.RuleSet, alsoCurrent: true);
        database.Prepare(MakeCurrent).Bind(1, next.Number).Run();
    }

    /// <summary>Marks every month and person that a generation holds.</summary>
    public static void MarkAll(Database database, StoredGeneration generation)
    {
        database.Prepare(MarkMonthsOf).Bind(1, generation.Number).Bind(2, DirtyMarks.NextChange(database)).Run();
        MarkPeople(database, generation);
    }

    /// <summary>Marks everybody whom facts with details of a generation concern.</summary>
    public static void MarkPeople(Database database, StoredGeneration generation) =>
        database.Prepare(MarkPeopleOf).Bind(1, generation.Number).Bind(2, DirtyMarks.NextChange(database)).Run();

    /// <summary>Gives up all but one, and the current one unless told otherwise.</summary>
    public static void GiveUp(Database database, string wanted, bool alsoCurrent) =>
        database.Prepare(GiveUpGenerations).Bind(1, wanted).Bind(2, alsoCurrent ? 1 : 0).Run();

    /// <summary>Deletes some facts and links of what was given up.</summary>
    /// <returns>Whether there may be more.</returns>
    public static bool Delete(Database database, int atMost)
    {
        if (GivenUp(database) is not { } number)
        {
            return false;
        }

        var left = atMost;
        foreach (var delete in DeleteSome)
        {
            database.Prepare(delete).Bind(1, number).Bind(2, left).Run();
            left -= database.Changes;
            if (left <= 0)
            {
                return true;
            }
        }

        foreach (var delete in DeleteRest)
        {
            database.Prepare(delete).Bind(1, number).Run();
        }

        return true;
    }

    private static long? GivenUp(Database database)
    {
        using var read = database.Prepare(ReadGivenUp);
        return read.Step() ? read.Long(0) : null;
    }
}
