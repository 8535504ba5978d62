using System.Globalization;
using System.Security.Cryptography;
using BlendedLRS.Storage;
using BlendedLRS.Storage.Configuration;

namespace BlendedLRS.Server.Copy;

/// <summary>Reads two stores once more, side by side, and finds the first record that is not the same.</summary>
internal sealed class StoreComparison(IStore source, IStore target, Action<string, long, long> report)
{
    private const int StatementsAtOnce = 2_000;

    /// <summary>Compares every part.</summary>
    /// <exception cref="InvalidDataException">They differ; the message names the first difference.</exception>
    public async Task<IReadOnlyList<ComparedPart>> RunAsync(CancellationToken cancellation)
    {
        var total = await source.LogReader.CountAsync(0, await source.LogReader.HeadAsync(cancellation), long.MaxValue, cancellation);
        return
        [
            await CompareAsync(
                "statements", store => LogPages.StatementsAsync(store.LogReader, StatementsAtOnce, cancellation), RecordHash.Of, statement => statement.Id.ToString(), total, cancellation),
            await CompareAsync(
                "documents", store => store.Documents.ReadAllAsync(cancellation), RecordHash.Of, kept => $"{kept.Key.Context.Kind} {kept.Key.Id}", null, cancellation),
            await CompareAsync("attachments", store => store.Attachments.ListAsync(cancellation), RecordHash.Of, sha2 => sha2, null, cancellation),
            await CompareListsAsync("credentials", store => store.Credentials.ListAsync(cancellation), RecordHash.Of, credential => credential.Key, cancellation),
            await CompareListsAsync("administrators", store => store.Credentials.ListAdministratorsAsync(cancellation), RecordHash.Of, administrator => administrator.Name, cancellation),
            await CompareListsAsync("settings", store => CopiedSettings.OfAsync(store, cancellation), RecordHash.Of, setting => setting.Key, cancellation),
            await CompareListsAsync("configuration entries", store => EntriesAsync(store, cancellation), RecordHash.Of, entry => $"{entry.Collection} {entry.Key}", cancellation),
        ];
    }

    private static async Task<IReadOnlyList<ConfigurationEntry>> EntriesAsync(IStore store, CancellationToken cancellation) =>
        [.. (await store.Configuration.ReadAsync(0, cancellation)).Entries
            .OrderBy(entry => entry.Collection, StringComparer.Ordinal).ThenBy(entry => entry.Key, StringComparer.Ordinal)];

    private async Task<ComparedPart> CompareListsAsync<T>(
        string what, Func<IStore, Task<IReadOnlyList<T>>> read, Func<FieldHash, T, byte[]> hashOf, Func<T, string> nameOf, CancellationToken cancellation)
    {
        var (here, there) = (await read(source), await read(target));
        return await CompareAsync(what, store => (store == source ? here : there).ToAsyncEnumerable(), hashOf, nameOf, null, cancellation);
    }

    private async Task<ComparedPart> CompareAsync<T>(
        string what, Func<IStore, IAsyncEnumerable<T>> read, Func<FieldHash, T, byte[]> hashOf, Func<T, string> nameOf, long? total, CancellationToken cancellation)
    {
        await using var here = read(source).GetAsyncEnumerator(cancellation);
        await using var there = read(target).GetAsyncEnumerator(cancellation);
        using var hash = new FieldHash();
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var count = 0L; ; count++)
        {
            var (isHere, isThere) = (await here.MoveNextAsync(), await there.MoveNextAsync());
            if (!isHere && !isThere)
            {
                if (total is not null)
                {
                    report("compare", count, count);
                }

                return new ComparedPart(what, count, Convert.ToHexStringLower(sum.GetHashAndReset()));
            }

            var digest = isHere ? hashOf(hash, here.Current) : [];
            if (!isHere || !isThere || !digest.AsSpan().SequenceEqual(hashOf(hash, there.Current)))
            {
                throw Difference(what, count + 1, isHere ? nameOf(here.Current) : null, isThere ? nameOf(there.Current) : null);
            }

            sum.AppendData(digest);
            if (total is { } all && count < all)
            {
                report("compare", count, all);
            }
        }
    }

    private static InvalidDataException Difference(string what, long number, string? here, string? there) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"The copy is not the same as its source. The first difference is number {number} of the {what}: ")
        + (here == there ? $"{here} has other content in the target." : $"{here ?? "nothing more"} in the source, {there ?? "nothing more"} in the target."));
}
