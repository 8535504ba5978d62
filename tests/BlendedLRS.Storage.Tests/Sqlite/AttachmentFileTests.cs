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

    [SkippableFact]
    public void A_full_disk_is_told_as_such()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Only Linux has a device that is always full.");
        var error = Assert.ThrowsAny<IOException>(() => File.WriteAllText("/dev/full", "x"));
        Assert.True(ErrorTranslation.Translate(error).NoSpace);
        Assert.False(ErrorTranslation.Translate(new IOException("other")).NoSpace);
    }
}
