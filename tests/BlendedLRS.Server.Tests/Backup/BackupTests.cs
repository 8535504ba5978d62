using System.Net;
using BlendedLRS.Server.Backup;
using BlendedLRS.Server.Hosting;
using BlendedLRS.Storage;
using BlendedLRS.Storage.Statements;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Backup;

/// <summary>A backup is taken while the server works, and what is put back is all that was acknowledged before it began.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("blendedlrs-backup-").FullName;

    [SqliteFact]
    public async Task A_backup_under_load_holds_everything_acknowledged_before_it_began()
    {
        var before = new List<Guid>();
        await using (var server = await TestServer.StartAsync())
        {
            for (var round = 0; round < 20; round++)
            {
                before.AddRange(await server.Client.StoreAsync([.. Enumerable.Range(0, 25).Select(_ => Some.Statement(Some.Id()))]));
            }

            using var stop = new CancellationTokenSource();
            var writers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => WriteAsync(server.Client, stop.Token))).ToArray();
            Assert.Equal(0, BackupVerb.Run(Program.Composition, Flags(server.DataDirectory), Place("copy"), TextWriter.Null));
            await stop.CancelAsync();
            await Task.WhenAll(writers);
        }

        Assert.Equal(0, RestoreVerb.Run(Program.Composition, Flags(Place("back")), Place("copy"), TextWriter.Null));
        await using var restored = await TestServer.StartAsync(dataDirectory: Place("back"));
        foreach (var id in before)
        {
            Assert.Equal(HttpStatusCode.OK, (await restored.Client.GetStatementAsync(id)).StatusCode);
        }

        await restored.WaitForProjectionsAsync();
        Assert.Equal(100, (await restored.Client.ListAsync("limit=100")).Ids.Length);
        await restored.Client.StoreAsync(Some.Statement());
        var head = await restored.Services.GetRequiredService<IStatementLogReader>().HeadAsync(CancellationToken.None);
        Assert.True(head > before.Count, "writing goes on after what was there");
    }

    [SqliteFact]
    public async Task What_must_not_be_overwritten_is_refused_in_a_sentence()
    {
        await using var server = await TestServer.StartAsync();
        var flags = Flags(server.DataDirectory);
        BackupVerb.Run(Program.Composition, flags, Place("copy"), TextWriter.Null);
        Refused("exists", () => BackupVerb.Run(Program.Composition, flags, Place("copy"), TextWriter.Null));
        Refused("not empty", () => RestoreVerb.Run(Program.Composition, flags, Place("copy"), TextWriter.Null));
        Refused("no finished backup", () => RestoreVerb.Run(Program.Composition, Flags(Place("new")), _directory, TextWriter.Null));
        Refused("no store", () => BackupVerb.Run(Program.Composition, Flags(Place("none")), Place("other"), TextWriter.Null));
    }

    [SqliteFact]
    public async Task A_damaged_backup_is_refused()
    {
        await using (var server = await TestServer.StartAsync())
        {
            BackupVerb.Run(Program.Composition, Flags(server.DataDirectory), Place("copy"), TextWriter.Null);
        }

        await using (var file = new FileStream(Path.Combine(Place("copy"), "log.db"), FileMode.Open))
        {
            file.Position = 5_000;
            file.WriteByte(0x55);
        }

        Refused("damaged", () => RestoreVerb.Run(Program.Composition, Flags(Place("back")), Place("copy"), TextWriter.Null));
    }

    [SqliteFact]
    public async Task Attachments_come_back_and_a_damaged_one_is_refused()
    {
        const string Hash = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
        string file;
        await using (var server = await TestServer.StartAsync())
        {
            file = Path.Combine(server.DataDirectory, "attachments", Hash[..2], Hash[2..]);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, "hello");
            BackupVerb.Run(Program.Composition, Flags(server.DataDirectory), Place("copy"), TextWriter.Null);
        }

        RestoreVerb.Run(Program.Composition, Flags(Place("back")), Place("copy"), TextWriter.Null);
        Assert.Equal("hello", await File.ReadAllTextAsync(Path.Combine(Place("back"), "attachments", Hash[..2], Hash[2..])));
        await File.WriteAllTextAsync(Path.Combine(Place("copy"), "attachments", Hash[..2], Hash[2..]), "hullo");
        Refused("damaged", () => RestoreVerb.Run(Program.Composition, Flags(Place("worse")), Place("copy"), TextWriter.Null));
        var start = await Assert.ThrowsAsync<StorageUnavailableException>(() => TestServer.StartAsync(dataDirectory: Place("worse")));
        Assert.Contains("did not finish", start.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static void Refused(string word, Func<int> run)
    {
        var sentence = StartFailure.SentenceOf(Assert.Throws<StorageUnavailableException>(() => run()));
        Assert.Contains(word, sentence, StringComparison.Ordinal);
    }

    private static async Task WriteAsync(HttpClient client, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await client.StoreAsync(Some.Statement(Some.Id()));
        }
    }

    private static Dictionary<string, string?> Flags(string data) => new(StringComparer.Ordinal) { ["BlendedLRS:DataDirectory"] = data };

    private string Place(string name) => Path.Combine(_directory, name);
}
