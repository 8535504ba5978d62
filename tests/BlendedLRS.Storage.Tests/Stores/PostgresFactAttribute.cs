namespace BlendedLRS.Storage.Tests.Stores;

/// <summary>A test of PostgreSQL alone: skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (TestDatabases.Server is null)
        {
            Skip = $"{TestDatabases.Variable} is not set: there is no PostgreSQL to test on";
        }
    }
}
