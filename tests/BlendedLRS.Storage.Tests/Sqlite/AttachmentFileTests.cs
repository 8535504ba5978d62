using BlendedLRS.Storage.Sqlite;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests.Sqlite;

public sealed class AttachmentFileTests
{
    [Fact]
    public async Task What_was_left_of_receiving_is_swept_at_the_next_start()
    {
        using var directory = new TemporaryDirectory();
        await SqliteStorage.Open(directory.Path, TimeProvider.System).DisposeAsync();
        var left = directory.File("attachments/incoming/17");
        await File.WriteAllTextAsync(left, "half");
        await SqliteStorage.Open(directory.Path, TimeProvider.System).DisposeAsync();
        Assert.False(File.Exists(left));
    }
}
