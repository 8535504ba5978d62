namespace BlendedLRS.Server.Tests.Clients;

/// <summary>The clients of <c>package.json</c> and their scripts, installed once into a directory outside the repository.</summary>
public sealed class InstalledClients : IAsyncLifetime
{
    private static readonly TimeSpan PatienceWithNpm = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan PatienceWithClients = TimeSpan.FromMinutes(2);

    private readonly string _directory = Directory.CreateTempSubdirectory("blendedlrs-clients-").FullName;
    private string? _missing;

    public async Task InitializeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Clients")))
        {
            File.Copy(file, Path.Combine(_directory, Path.GetFileName(file)));
        }

        _missing = await OldNodeAsync() ?? await NotInstalledAsync();
    }

    /// <summary>Runs a script against a server; the calling test is skipped, with the reason, where the clients cannot be had.</summary>
    internal async Task<ProgramRun> RunAsync(string script, Uri endpoint, string version)
    {
        Skip.IfNot(_missing is null, _missing);
        return (await ProgramRun.OfAsync("node", [script, endpoint.AbsoluteUri, TestServer.Key, TestServer.Secret, version], _directory, PatienceWithClients))!;
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_directory, recursive: true);
        return Task.CompletedTask;
    }

    private async Task<string?> OldNodeAsync()
    {
        // The scripts need fetch, which Node has from 18 on.
        var node = await ProgramRun.OfAsync("node", ["-e", "process.exit(typeof fetch === 'function' ? 0 : 1)"], _directory, PatienceWithClients);
        return node switch
        {
            null => "node is not on the PATH: no xAPI client was run",
            { ExitCode: 0 } => null,
            _ => "node is older than 18: no xAPI client was run " + node.Output,
        };
    }

    private async Task<string?> NotInstalledAsync()
    {
        string[] arguments = ["install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=1", "--fetch-timeout=60000"];
        var npm = await ProgramRun.OfAsync("npm", arguments, _directory, PatienceWithNpm);
        return npm switch
        {
            null => "npm is not on the PATH: no xAPI client was run",
            { ExitCode: 0 } => null,
            _ => "npm could not install the xAPI clients: " + npm.Output.ReplaceLineEndings(" "),
        };
    }
}
