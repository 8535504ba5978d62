namespace BlendedLRS.Server.Tests.Stores;

/// <summary>A test about the files of the embedded store: skipped, with the reason, where the tests run on PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SqliteFactAttribute : FactAttribute
{
    public SqliteFactAttribute()
    {
        if (TestStore.IsPostgres)
        {
            Skip = "It is about the files of the embedded store, which PostgreSQL does not have";
        }
    }
}
