using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests;

/// <summary>The bytes of a Statement come back as they were sent.</summary>
public sealed class RawFidelityTests
{
    [Theory, EveryStore]
    public async Task Legal_json_that_databases_trip_over_comes_back_byte_for_byte(StoreKind kind)
    {
        await using var store = kind.Open();
        NewStatement[] batch =
        [
            Extended("\"\\u0000\""),
            Extended("\"\\ud800\""),
            Extended("1e400"),
            Extended("-0"),
            Extended("123456789012345678901234567890.10"),
            Extended("{\"b\":1,\"a\":2,\"b\":3}"),
            Extended("\"é \\u00e9 𝄞 \u2028\""),
            Extended(" [ 1 ,\t2\n,3 ] "),
            Extended("\"\u007f'; DROP TABLE statement; --\""),
        ];
        Assert.Null((await store.AppendAsync(batch)).ConflictingId);
        await store.ReopenAsync();
        foreach (var statement in batch)
        {
            Assert.Equal(statement.Raw.ToArray(), (await store.FindAsync(statement.Id))!.Raw.ToArray());
        }

        Assert.Equal(batch.Length, (await store.ReadLogAsync()).Count);
    }

    [Theory, EveryStore]
    public async Task A_statement_of_a_megabyte_comes_back(StoreKind kind)
    {
        await using var store = kind.Open();
        var large = Extended($"\"{new string('ä', 500_000)}\"");
        await store.AppendAsync(large);
        Assert.Equal(large.Raw.ToArray(), (await store.FindAsync(large.Id))!.Raw.ToArray());
    }

    [Theory, EveryStore]
    public async Task Ids_of_every_shape_are_told_apart(StoreKind kind)
    {
        await using var store = kind.Open();
        Guid[] ids = [Guid.Empty, Guid.AllBitsSet, Guid.Parse("00000000-0000-0000-0000-000000000001"), Guid.Parse("01000000-0000-0000-0000-000000000000")];
        await store.AppendAsync([.. ids.Select(id => Some.Statement(id))]);
        foreach (var id in ids)
        {
            Assert.Equal(id, (await store.FindAsync(id))!.Id);
        }
    }

    private static NewStatement Extended(string value) =>
        Some.Statement(@object: """{"id":"http://example.org/course","definition":{"extensions":{"http://example.org/x":VALUE}}}""".Replace("VALUE", value, StringComparison.Ordinal));
}
