using System.Security.Cryptography;
using BlendedLRS.Storage;

namespace BlendedLRS.Server.Tests.Copy;

/// <summary>Everything that a store holds and that a copy must hold, as lines; read by the ports, and written down otherwise than the product does.</summary>
internal static class StoreDump
{
    public static async Task<List<string>> OfAsync(IStore store)
    {
        var lines = new List<string>();
        await AddStatementsAsync(store, lines);
        await foreach (var kept in store.Documents.ReadAllAsync(CancellationToken.None))
        {
            lines.Add($"document {kept.Key} {kept.Document.Content.ContentType} {Convert.ToHexString(kept.Document.Content.Bytes.Span)} {kept.Document.ETag} {kept.Document.Updated.UtcTicks}");
            var found = await store.Documents.FindAsync(kept.Key, CancellationToken.None);
            lines.Add($"found as {found?.ETag} {found?.Updated.UtcTicks}");
        }

        await foreach (var sha2 in store.Attachments.ListAsync(CancellationToken.None))
        {
            await using var content = await store.Attachments.OpenAsync(sha2, CancellationToken.None);
            lines.Add($"attachment {sha2} {Convert.ToHexString(await SHA256.HashDataAsync(content!))}");
        }

        foreach (var one in await store.Credentials.ListAsync(CancellationToken.None))
        {
            lines.Add($"credential {one.Key} {Convert.ToHexString(one.SecretHash)} {one.Name} {one.Source} {string.Join(' ', one.Scopes)} {one.Created?.UtcTicks} {one.Revoked?.UtcTicks}");
        }

        lines.AddRange((await store.Credentials.ListAdministratorsAsync(CancellationToken.None)).Select(one => one.ToString()));
        lines.AddRange((await store.Configuration.ReadAsync(0, CancellationToken.None)).Entries.Select(one => one.ToString()).Order(StringComparer.Ordinal));
        lines.Add($"demo {await store.Credentials.ReadSettingAsync("demo", CancellationToken.None)}");
        return lines;
    }

    private static async Task AddStatementsAsync(IStore store, List<string> lines)
    {
        var (after, head) = (0L, await store.LogReader.HeadAsync(CancellationToken.None));
        while (after < head)
        {
            await store.LogReader.WaitForGrowthAsync(after, CancellationToken.None);
            foreach (var one in await store.LogReader.ReadAfterAsync(after, 100, CancellationToken.None))
            {
                after = one.Sequence;
                var delivered = one.Delivered is null ? "-" : string.Join(' ', one.Delivered);
                lines.Add($"statement {one.Id} {one.Stored.UtcTicks} {one.Version} {one.Visibility} {one.Origin} {one.Voids} {delivered} {Convert.ToHexString(one.Raw.Span)}");
                var found = await store.LogReader.FindAsync(one.Id, CancellationToken.None);
                lines.Add($"found at {found?.Stored.UtcTicks}, voided: {await store.LogReader.IsVoidedAsync(one.Id, CancellationToken.None)}");
            }
        }
    }
}
