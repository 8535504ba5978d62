using System.Text;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Tests.Stores;
using BlendedLRS.Xapi;

namespace BlendedLRS.Storage.Tests;

/// <summary>What is known of Activities follows the Statements (xAPI-Communication 2.5).</summary>
public sealed class ActivityDefinitionTests
{
    private static readonly Iri Course = new("http://example.org/course");

    [Theory, EveryStore]
    public async Task A_definition_is_kept_as_sent(StoreKind kind)
    {
        await using var store = kind.Open();
        Assert.Null(await FindAsync(store, Course));
        await store.AppendAsync(Some.Statement(@object: Defined("""{"name":{"en":"Course"} , "extensions":{"http://x.example/n":1.0E+5}}""")));
        await store.IndexAsync();
        Assert.Equal("""{"name":{"en":"Course"} , "extensions":{"http://x.example/n":1.0E+5}}""", await FindAsync(store, Course));
        await store.ReopenAsync();
        Assert.NotNull(await FindAsync(store, Course));
    }

    [Theory, EveryStore]
    public async Task An_activity_without_a_definition_is_not_defined(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.AppendAsync(Some.Statement());
        await store.IndexAsync();
        Assert.Null(await FindAsync(store, Course));
    }

    [Theory, EveryStore]
    public async Task Who_may_not_define_changes_nothing_nor_does_what_not_every_reader_may_see(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.Log.AppendAsync([Some.Statement(@object: Defined("""{"name":{"en":"Mine"}}"""))], Some.Origin with { MayDefine = false }, CancellationToken.None);
        await store.AppendAsync(Some.Statement(@object: Defined("""{"name":{"en":"Secret"}}"""), visibility: Visibility.Private));
        await store.IndexAsync();
        Assert.Null(await FindAsync(store, Course));
        await store.AppendAsync(Some.Statement(@object: Defined("""{"name":{"en":"Course"}}""")));
        await store.IndexAsync();
        Assert.Equal("""{"name":{"en":"Course"}}""", await FindAsync(store, Course));
        Assert.Equal([false, true, true], (await store.ReadLogAsync()).Select(statement => statement.Origin.MayDefine));
    }

    [Theory, EveryStore]
    public async Task A_definition_in_any_place_counts(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.AppendAsync(Some.Raw(
            """{"actor":{"mbox":"mailto:ann@example.org"},"verb":{"id":"http://v.example/did"},"object":{"id":"http://example.org/other"},"context":{"contextActivities":{"parent":[{"id":"http://example.org/course","definition":{"type":"http://t.example/course"}}]}}}"""));
        await store.IndexAsync();
        Assert.Equal("""{"type":"http://t.example/course"}""", await FindAsync(store, Course));
    }

    private static string Defined(string definition) => $$"""{"id":"http://example.org/course","definition":{{definition}}}""";

    private static async Task<string?> FindAsync(IStorageUnderTest store, Iri activity) =>
        await store.Activities.FindAsync(activity, CancellationToken.None) is { } found ? Encoding.UTF8.GetString(found.Span) : null;
}
