namespace BlendedLRS.Storage.Tests.Stores;

/// <summary>Says that half of the suite did not run.</summary>
public sealed class PostgresPresenceTests
{
    [SkippableFact]
    public void The_suite_runs_on_PostgreSQL_too()
    {
        Skip.If(TestDatabases.Server is null, $"{TestDatabases.Variable} is not set: the storage suite ran on SQLite only.");
        Assert.Contains(StoreKind.All, kind => kind.ToString() == "PostgreSQL");
    }
}
