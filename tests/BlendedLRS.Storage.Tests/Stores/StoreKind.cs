namespace BlendedLRS.Storage.Tests.Stores;

/// <summary>A database that the suite runs on.</summary>
public sealed class StoreKind(string name, Func<TimeProvider, IStorageUnderTest> open)
{
    /// <summary>Every database.</summary>
    public static IReadOnlyList<StoreKind> All { get; } = [new("SQLite", clock => new SqliteUnderTest(clock))];

    public IStorageUnderTest Open(TimeProvider? clock = null) => open(clock ?? TimeProvider.System);

    public override string ToString() => name;
}
