using BlendedLRS.Storage.Postgres;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests.Postgres;

/// <summary>Senders who send the same Statements to different servers at the same time do not get in each other's way.</summary>
public sealed class OverlapTests
{
    private const int Clients = 8;
    private const int Rounds = 60;
    private const int Size = 25;

    [SkippableFact]
    public async Task Eight_clients_with_overlapping_batches_on_two_servers_all_succeed_and_nothing_is_stored_twice()
    {
        Skip.If(TestDatabases.Server is null, "There is no PostgreSQL.");
        var database = await TestDatabases.CreateAsync();
        try
        {
            await using var first = await PostgresStorage.OpenAsync(new PostgresOptions(database), TimeProvider.System, CancellationToken.None);
            await using var second = await PostgresStorage.OpenAsync(new PostgresOptions(database), TimeProvider.System, CancellationToken.None);
            var statements = Enumerable.Range(0, 400).Select(_ => Some.Statement()).ToArray();
            await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
            {
                var random = new Random(client);
                for (var round = 0; round < Rounds; round++)
                {
                    var batch = statements.OrderBy(_ => random.Next()).Take(Size).ToArray();
                    Assert.Null((await (client % 2 == 0 ? first : second).Log.AppendAsync(batch, Some.Origin, CancellationToken.None)).ConflictingId);
                }
            })));

            var head = await first.LogReader.HeadAsync(CancellationToken.None);
            await first.LogReader.WaitForGrowthAsync(head - 1, CancellationToken.None);
            var log = await first.LogReader.ReadAfterAsync(0, 1_000, CancellationToken.None);
            Assert.Equal(log.Select(statement => statement.Id).Distinct().Count(), log.Count);
            Assert.Empty(log.Select(statement => statement.Id).Except(statements.Select(statement => statement.Id)));
            Assert.Equal(log.Count, await second.LogReader.CountAsync(0, head, long.MaxValue, CancellationToken.None));
        }
        finally
        {
            await TestDatabases.DropAsync(database);
        }
    }
}
