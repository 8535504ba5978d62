namespace BlendedLRS.Storage.Tests.Stores;

/// <summary>A database that the suite runs on.</summary>
public sealed class StoreKind(string name, Func<TimeProvider, IStorageUnderTest> open)
{
    private static readonly StoreKind Sqlite = new("SQLite", clock => new SqliteUnderTest(clock));
    private static readonly StoreKind Postgres = new("PostgreSQL", clock => new PostgresUnderTest(clock));

    /// <summary>Every database that is there; <see cref="PostgresPresenceTests"/> says loudly when one is not.</summary>
    public static IReadOnlyList<StoreKind> All { get; } = TestDatabases.Server is null ? [Sqlite] : [Sqlite, Postgres];

    public IStorageUnderTest Open(TimeProvider? clock = null) => open(clock ?? TimeProvider.System);

    public override string ToString() => name;
}
