using BlendedLRS.Server.Hosting;
using BlendedLRS.Storage;

namespace BlendedLRS.Server.Copy;

/// <summary>Makes sure that nothing is overwritten or mixed.</summary>
internal static class EmptyTarget
{
    /// <summary>Looks into every part of a store.</summary>
    /// <exception cref="StartRefusedException">Something is in it.</exception>
    public static async Task RequireAsync(IStore store, CancellationToken cancellation)
    {
        if (await ContentOfAsync(store, cancellation) is { } content)
        {
            throw new StartRefusedException($"The store at --to is not empty: it holds {content}. A copy goes into a new directory or an empty database; nothing was changed.");
        }
    }

    private static async Task<string?> ContentOfAsync(IStore store, CancellationToken cancellation)
    {
        if (await store.LogReader.HeadAsync(cancellation) > 0)
        {
            return "statements";
        }

        if (!await store.Credentials.IsEmptyAsync(cancellation))
        {
            return "credentials or administrators";
        }

        if ((await store.Credentials.ListSettingsAsync(cancellation)).Count > 0)
        {
            return "settings";
        }

        if ((await store.Configuration.ReadAsync(0, cancellation)).Entries.Count > 0)
        {
            return "configuration";
        }

        return await store.Documents.CountAsync(cancellation) > 0 ? "documents"
            : await store.Attachments.ListAsync(cancellation).AnyAsync(cancellation) ? "contents of attachments"
            : null;
    }
}
