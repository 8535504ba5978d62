using System.Security.Cryptography;
using System.Text;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Attachments;
using BlendedLRS.Storage.Configuration;
using BlendedLRS.Storage.Credentials;
using BlendedLRS.Storage.Documents;
using BlendedLRS.Storage.Sqlite;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Server.Tests.Copy;

/// <summary>A store with something of everything.</summary>
internal static class FilledStore
{
    /// <summary>How many Statements it has.</summary>
    public const int Statements = 17;

    private static readonly Origin[] Origins =
    [
        new("""{"account":{"homePage":"http://lrs.example","name":"k\u00e9y-1"}}""", SourceKind.Lms),
        new("""{"account":{"homePage":"http://lrs.example","name":"key-2"}}""", SourceKind.Capture) { MayDefine = false },
    ];

    /// <summary>What the attachments hold.</summary>
    public static byte[][] Contents { get; } = [Encoding.UTF8.GetBytes("hello"), [.. Enumerable.Range(0, 700_000).Select(number => (byte)(number * 31 >> 3))], []];

    /// <summary>Makes it in a directory.</summary>
    public static async Task MakeAsync(string directory)
    {
        var clock = new SettableClock();
        await using var store = SqliteStorage.Open(directory, clock);
        await AddContentsAsync(store.Attachments);
        Guid voided = default;
        foreach (var days in (int[])[-100, -65, -64, -1])
        {
            clock.Offset = TimeSpan.FromDays(days);
            var batch = Enumerable.Range(0, 4).Select(number => Statement(Some.Id(), (Visibility)number)).ToList();
            batch[1] = batch[1] with { Delivered = [HashOf(Contents[0]), HashOf(Contents[1])] };
            batch[2] = batch[2] with { Version = "2.0.0" };
            await store.Log.AppendAsync(batch, Origins[-days % 2], CancellationToken.None);
            voided = batch[0].Id;
        }

        await store.Log.AppendAsync([Voiding(voided)], Origins[0], CancellationToken.None);
        await AddDocumentsAsync(store.Documents);
        await AddConfigurationAsync(store.Credentials);
        await store.Configuration.WriteAsync(0, [Entry("ann", "{}"), Entry("bob", """{"name":"B\u00f6b"}""")], CancellationToken.None);
        await store.Configuration.WriteAsync(1, [Entry("ann", null)], CancellationToken.None);
    }

    /// <summary>The hash of a content.</summary>
    public static string HashOf(byte[] content) => Convert.ToHexStringLower(content.Length == 5 ? SHA512.HashData(content) : SHA256.HashData(content));

    /// <summary>A Statement that says a little.</summary>
    public static NewStatement Statement(Guid id, Visibility visibility = Visibility.Organisation) => new(
        id,
        Encoding.UTF8.GetBytes($$$"""{ "actor":{"mbox":"mailto:ann@example.org"}, "verb":{"id":"{{{Some.Verb}}}"}, "object":{"id":"http://example.org/m\u00fcnchen/{{{id}}}"},"result":{"extensions":{"http://example.org/x":[1.0E+5,-0,"😀"]}} }"""),
        "1.0.3",
        visibility);

    private static ConfigurationEntry Entry(string key, string? json) => new("person", key, json, "admin", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    private static NewStatement Voiding(Guid target) => new(
        Some.Id(),
        Encoding.UTF8.GetBytes($$$"""{"actor":{"mbox":"mailto:ann@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},"object":{"objectType":"StatementRef","id":"{{{target}}}"}}"""),
        "1.0.3",
        Visibility.Organisation) { Voids = target };

    private static async Task AddContentsAsync(IAttachmentStore attachments)
    {
        await using var delivery = attachments.BeginDelivery();
        foreach (var content in Contents)
        {
            delivery.Begin(HashOf(content));
            await delivery.WriteAsync(content, CancellationToken.None);
        }

        await delivery.StoreAsync(CancellationToken.None);
        delivery.Keep();
    }

    private static async Task AddDocumentsAsync(IDocumentStore documents)
    {
        var (activity, agent) = (new Iri("http://example.org/course"), Ifi.Account("http://hr.example", "e-\0-1042"));
        DocumentContext[] contexts =
        [
            DocumentContext.State(activity, agent, null),
            DocumentContext.State(activity, agent, Some.Id()),
            DocumentContext.AgentProfile(agent),
            DocumentContext.ActivityProfile(activity),
        ];
        foreach (var context in contexts)
        {
            foreach (var id in (string[])["bookmark", "ümlaut"])
            {
                var content = new DocumentContent("application/octet-stream", RandomNumberGenerator.GetBytes(id.Length * 100));
                await documents.PutAsync(new DocumentKey(context, id), content, DocumentPrecondition.None, CancellationToken.None);
            }
        }

        await documents.PutAsync(new DocumentKey(contexts[2], "empty"), new DocumentContent("text/plain", default), DocumentPrecondition.None, CancellationToken.None);
    }

    private static async Task AddConfigurationAsync(ICredentialStore credentials)
    {
        var made = new DateTimeOffset(2026, 3, 1, 9, 5, 0, TimeSpan.Zero).AddTicks(7);
        await credentials.AddAsync(new Credential("key-1", [1, 2, 3], "Moodle", SourceKind.Lms, ["statements/write", "define"]) { Created = made }, CancellationToken.None);
        await credentials.AddAsync(new Credential("key-2", [4], "Gone", SourceKind.Capture, []) { Revoked = made.AddDays(1) }, CancellationToken.None);
        await credentials.AddAdministratorAsync(new Administrator("admin", "hash"), CancellationToken.None);
        await credentials.WriteSettingAsync("demo", "2026-11-22 complete", CancellationToken.None);
        await credentials.WriteSettingAsync("cells-computed-through", "17", CancellationToken.None);
    }
}
