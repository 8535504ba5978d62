using BlendedLRS.Storage.Attachments;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Stores;

/// <summary>What a store holds of contents of attachments, seen from outside.</summary>
internal static class StoredContents
{
    /// <summary>How many contents are kept.</summary>
    public static async Task<long> CountKeptAsync(TestServer server) =>
        TestStore.IsPostgres ? await TestStore.ScalarAsync(server, "SELECT count(*) FROM attachment") : Files(server, "").LongLength - Files(server, "incoming").LongLength;

    /// <summary>How many are on their way in.</summary>
    public static async Task<long> CountIncomingAsync(TestServer server) =>
        TestStore.IsPostgres ? await TestStore.ScalarAsync(server, "SELECT count(*) FROM attachment_loose") : Files(server, "incoming").LongLength;

    /// <summary>Whether one is there.</summary>
    public static async Task<bool> HoldAsync(TestServer server, string sha2)
    {
        await using var content = await server.Services.GetRequiredService<IAttachmentStore>().OpenAsync(sha2, CancellationToken.None);
        return content is not null;
    }

    private static string[] Files(TestServer server, string folder) =>
        Directory.GetFiles(Path.Combine(server.DataDirectory, "attachments", folder), "*", SearchOption.AllDirectories);
}
