using System.Text;
using BlendedLRS.Storage.Documents;
using BlendedLRS.Storage.Tests.Stores;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Actors;
using BlendedLRS.Xapi.Documents;

namespace BlendedLRS.Storage.Tests;

/// <summary>Documents: found under exactly their key, byte for byte, listed by update, and changed by exactly one of those who saw the same.</summary>
public sealed class DocumentTests
{
    private static readonly Iri Course = new("http://example.org/course");
    private static readonly Ifi Ann = Ifi.Mbox("mailto:ann@example.org");
    private static readonly Guid Registration = new("00000000-0000-4000-8000-000000000001");
    private static readonly DocumentContext State = DocumentContext.State(Course, Ann, null);
    private static readonly DocumentKey Key = new(State, "bookmark");

    /// <summary>Contexts that differ in one thing each.</summary>
    private static readonly DocumentContext[] Contexts =
    [
        State,
        DocumentContext.State(Course, Ann, Registration),
        DocumentContext.State(Course, Ann, Guid.Empty),
        DocumentContext.State(Course, Ifi.Mbox("mailto:bob@example.org"), null),
        DocumentContext.State(new Iri("http://example.org/Course"), Ann, null),
        DocumentContext.AgentProfile(Ann),
        DocumentContext.ActivityProfile(Course),
    ];

    [Theory, EveryStore]
    public async Task A_document_comes_back_byte_for_byte_also_after_a_restart(StoreKind kind)
    {
        await using var store = kind.Open();
        var bytes = Enumerable.Range(0, 256).Select(number => (byte)number).ToArray();
        await store.Documents.PutAsync(Key, new DocumentContent("image/x-own; a=\"b\"", bytes), DocumentPrecondition.None, CancellationToken.None);
        await store.CrashAsync();
        var found = (await store.Documents.FindAsync(Key, CancellationToken.None))!;
        Assert.Equal("image/x-own; a=\"b\"", found.Content.ContentType);
        Assert.Equal(bytes, found.Content.Bytes.ToArray());
        Assert.Equal(ETag.Of(bytes), found.ETag);
    }

    [Theory, EveryStore]
    public async Task An_empty_document_is_a_document(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.PutAsync(Key, "");
        Assert.Equal("", await store.ReadAsync(Key));
    }

    [Theory, EveryStore]
    public async Task Contexts_and_ids_are_kept_apart(StoreKind kind)
    {
        await using var store = kind.Open();
        string[] ids = ["a", "A", "a ", "a\0", "", "ä", "%"];
        var keys = Contexts.SelectMany(context => ids.Select(id => new DocumentKey(context, id))).ToArray();
        for (var i = 0; i < keys.Length; i++)
        {
            Assert.Null(await store.ReadAsync(keys[i]));
            await store.PutAsync(keys[i], $"content {i}");
        }

        for (var i = 0; i < keys.Length; i++)
        {
            Assert.Equal($"content {i}", await store.ReadAsync(keys[i]));
        }

        foreach (var context in Contexts)
        {
            Assert.Equal(ids, await store.ListAsync(context));
        }
    }

    [Theory, EveryStore]
    public async Task Deleting_a_context_deletes_its_documents_and_no_others(StoreKind kind)
    {
        await using var store = kind.Open();
        foreach (var context in Contexts)
        {
            await store.PutAsync(new DocumentKey(context, "a"), "x");
            await store.PutAsync(new DocumentKey(context, "b"), "x");
        }

        await store.Documents.DeleteAllAsync(Contexts[0], CancellationToken.None);
        Assert.Empty(await store.ListAsync(Contexts[0]));
        foreach (var context in Contexts[1..])
        {
            Assert.Equal<string>(["a", "b"], await store.ListAsync(context));
        }
    }

    [Theory, EveryStore]
    public async Task Moments_of_updates_rise_whatever_the_clock_does_and_whatever_is_deleted(StoreKind kind)
    {
        var clock = new ManualClock();
        await using var store = kind.Open(clock);
        await store.PutAsync(Key, "1");
        var first = await store.UpdatedAsync(Key);
        Assert.Equal(clock.Now, first);
        await store.PutAsync(Key, "2");
        var second = await store.UpdatedAsync(Key);
        Assert.True(second > first);
        await store.Documents.DeleteAsync(Key, DocumentPrecondition.None, CancellationToken.None);
        clock.Now -= TimeSpan.FromDays(1);
        await store.ReopenAsync();
        await store.PutAsync(Key, "3");
        Assert.True(await store.UpdatedAsync(Key) > second);
    }

    [Theory, EveryStore]
    public async Task A_list_since_a_moment_holds_what_was_stored_or_updated_after_it(StoreKind kind)
    {
        await using var store = kind.Open(new ManualClock());
        var (a, b, c) = (new DocumentKey(State, "a"), new DocumentKey(State, "b"), new DocumentKey(State, "c"));
        await store.PutAsync(a, "x");
        await store.PutAsync(b, "x");
        await store.PutAsync(c, "x");
        var moment = await store.UpdatedAsync(b);
        Assert.Equal<string>(["c"], await store.ListAsync(State, moment));
        Assert.Equal<string>(["b", "c"], await store.ListAsync(State, moment.AddTicks(-1)));
        await store.PutAsync(a, "y");
        var list = await store.Documents.ListAsync(State, moment, CancellationToken.None);
        Assert.Equal<string>(["c", "a"], list.Ids);
        Assert.Equal(await store.UpdatedAsync(a), list.Updated);
        Assert.Null((await store.Documents.ListAsync(State, list.Updated, CancellationToken.None)).Updated);
    }

    [Theory, EveryStore]
    public async Task A_precondition_that_does_not_hold_leaves_the_document_untouched(StoreKind kind)
    {
        await using var store = kind.Open();
        var any = new ETagCondition(true, []);
        var mine = new ETagCondition(false, ["other", ETag.Of("1"u8)]);
        var other = new ETagCondition(false, ["other"]);
        Assert.Equal(DocumentOutcome.PreconditionFailed, await store.PutAsync(Key, "0", new() { IfMatch = any }));
        Assert.Equal(DocumentOutcome.PreconditionFailed, await store.PutAsync(Key, "0", new() { IfMatch = mine }));
        Assert.Null(await store.ReadAsync(Key));
        Assert.Equal(DocumentOutcome.Done, await store.PutAsync(Key, "1", new() { IfNoneMatch = any, IsRequired = true }));
        var moment = await store.UpdatedAsync(Key);
        foreach (var failing in (DocumentPrecondition[])[new() { IfMatch = other }, new() { IfNoneMatch = any }, new() { IfNoneMatch = mine }, new() { IfMatch = any, IfNoneMatch = mine }])
        {
            Assert.Equal(DocumentOutcome.PreconditionFailed, await store.PutAsync(Key, "2", failing));
            Assert.Equal(DocumentOutcome.PreconditionFailed, await store.MergeAsync(Key, "2", failing));
            Assert.Equal(DocumentOutcome.PreconditionFailed, await store.Documents.DeleteAsync(Key, failing, CancellationToken.None));
        }

        Assert.Equal(DocumentOutcome.Conflict, await store.PutAsync(Key, "2", new() { IsRequired = true }));
        Assert.Equal("1", await store.ReadAsync(Key));
        Assert.Equal(moment, await store.UpdatedAsync(Key));
        Assert.Equal(DocumentOutcome.Done, await store.PutAsync(Key, "2", new() { IfMatch = mine, IfNoneMatch = other, IsRequired = true }));
        Assert.Equal("2", await store.ReadAsync(Key));
    }

    [Theory, EveryStore]
    public async Task A_merge_stores_the_first_document_and_merges_the_second(StoreKind kind)
    {
        await using var store = kind.Open();
        Assert.Equal(DocumentOutcome.Done, await store.MergeAsync(Key, "1", DocumentPrecondition.None));
        Assert.Equal("1", await store.ReadAsync(Key));
        Assert.Equal(DocumentOutcome.Done, await store.MergeAsync(Key, "2", DocumentPrecondition.None));
        Assert.Equal("1+2", await store.ReadAsync(Key));
        Assert.Equal(DocumentOutcome.NotMergeable, await store.Documents.MergeAsync(Key, Text("3"), _ => null, DocumentPrecondition.None, CancellationToken.None));
        Assert.Equal("1+2", await store.ReadAsync(Key));
    }

    [Theory, EveryStore]
    public async Task Of_twenty_who_saw_the_same_document_exactly_one_changes_it(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.PutAsync(Key, "0");
        var seen = new DocumentPrecondition { IfMatch = new ETagCondition(false, [ETag.Of("0"u8)]) };
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 20).Select(number => Task.Run(() => store.PutAsync(Key, number.ToString(System.Globalization.CultureInfo.InvariantCulture), seen))));
        Assert.Single(outcomes, DocumentOutcome.Done);
        Assert.Equal(19, outcomes.Count(outcome => outcome == DocumentOutcome.PreconditionFailed));
    }

    [Theory, EveryStore]
    public async Task No_merge_is_lost(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.PutAsync(Key, "");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => store.MergeAsync(Key, "x", DocumentPrecondition.None))));
        Assert.Equal(20, (await store.ReadAsync(Key))!.Count(letter => letter == 'x'));
    }

    [Theory, EveryStore]
    public async Task Of_twenty_who_saw_no_document_exactly_one_makes_it(StoreKind kind)
    {
        await using var store = kind.Open();
        var none = new DocumentPrecondition { IfNoneMatch = new ETagCondition(true, []) };
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 20).Select(number => Task.Run(() => store.PutAsync(Key, "x", none))));
        Assert.Single(outcomes, DocumentOutcome.Done);
    }

    [Theory, EveryStore]
    public async Task Keys_may_be_long_and_differ_at_their_end_only(StoreKind kind)
    {
        await using var store = kind.Open();
        // Random digits, so that no database can compress them into the little room that an index gives a key.
        var digits = string.Concat(Enumerable.Range(0, 128).Select(number => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([(byte)number]))));
        foreach (var end in (string[])["1", "2"])
        {
            var context = DocumentContext.State(new Iri($"http://example.org/{digits[..4000]}{end}"), Ifi.Account("https://hr.example", digits + end), null);
            await store.PutAsync(new DocumentKey(context, digits + end), end);
            Assert.Equal(end, await store.ReadAsync(new DocumentKey(context, digits + end)));
            Assert.Equal<string>([digits + end], await store.ListAsync(context));
        }
    }

    private static DocumentContent Text(string text) => new("text/plain", Encoding.UTF8.GetBytes(text));
}
