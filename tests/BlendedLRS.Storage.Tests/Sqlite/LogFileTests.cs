using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Sqlite;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests.Sqlite;

/// <summary>What stands in <c>log.db</c> can be read by any later version: its codes never change their meaning.</summary>
public sealed class LogFileTests
{
    [Fact]
    public async Task Codes_in_the_file_keep_their_meaning()
    {
        using var directory = new TemporaryDirectory();
        await using var storage = SqliteStorage.Open(directory.Path, new ManualClock());
        var id = Guid.Parse("00112233-4455-6677-8899-aabbccddeeff");
        Visibility[] visibilities = [Visibility.Organisation, Visibility.Team, Visibility.People, Visibility.Private];
        await storage.Log.AppendAsync(
            [.. visibilities.Select((visibility, number) => Some.Statement(number == 0 ? id : null, visibility: visibility))], Some.Origin, CancellationToken.None);

        var log = storage.LogFile.Writer;
        Assert.Equal("00112233445566778899AABBCCDDEEFF", log.ReadText("SELECT hex(id) FROM statement WHERE sequence = 1"));
        Assert.Equal(new ManualClock().Now.UtcTicks, log.ReadLong("SELECT stored FROM statement WHERE sequence = 1"));
        Assert.Equal("0 1 2 3", log.ReadText("SELECT group_concat(visibility, ' ') FROM statement"));
        Assert.Equal("Lms", log.ReadText("SELECT source FROM origin"));
        Assert.Equal(["Unbound", "Lms", "Capture", "Chat", "Email", "Content"], Enum.GetNames<SourceKind>());
        Assert.Equal(4, log.ReadLong("PRAGMA user_version"));
    }
}
