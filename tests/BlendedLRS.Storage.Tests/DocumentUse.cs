using System.Text;
using BlendedLRS.Storage.Documents;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests;

/// <summary>What tests do with documents again and again; content is text.</summary>
internal static class DocumentUse
{
    public static Task<DocumentOutcome> PutAsync(this IStorageUnderTest store, DocumentKey key, string text, DocumentPrecondition? precondition = null) =>
        store.Documents.PutAsync(key, Content(text), precondition ?? DocumentPrecondition.None, CancellationToken.None);

    /// <summary>Merges by writing one text behind the other.</summary>
    public static Task<DocumentOutcome> MergeAsync(this IStorageUnderTest store, DocumentKey key, string text, DocumentPrecondition precondition) =>
        store.Documents.MergeAsync(key, Content(text), stored => Content(Text(stored) + "+" + text), precondition, CancellationToken.None);

    public static async Task<string?> ReadAsync(this IStorageUnderTest store, DocumentKey key) =>
        await store.Documents.FindAsync(key, CancellationToken.None) is { } found ? Text(found.Content) : null;

    public static async Task<DateTimeOffset> UpdatedAsync(this IStorageUnderTest store, DocumentKey key) =>
        (await store.Documents.FindAsync(key, CancellationToken.None))!.Updated;

    public static async Task<IReadOnlyList<string>> ListAsync(this IStorageUnderTest store, DocumentContext context, DateTimeOffset? since = null) =>
        (await store.Documents.ListAsync(context, since, CancellationToken.None)).Ids;

    private static DocumentContent Content(string text) => new("text/plain", Encoding.UTF8.GetBytes(text));

    private static string Text(DocumentContent content) => Encoding.UTF8.GetString(content.Bytes.Span);
}
