using System.CommandLine;
using System.Globalization;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Hosting;
using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.Security;

/// <summary><c>blendedlrs credentials list|add|revoke|rotate</c>: API keys of a store that no server holds.</summary>
internal static class CredentialsVerb
{
    private const int Refused = 2;

    /// <summary>The verb.</summary>
    public static Command Make(Composition composition, Flags flags)
    {
        var verb = new Command("credentials", "Lists, adds, revokes and rotates API keys while no server runs on the store; /admin/credentials does it while one does.");
        var key = new Argument<string>("KEY") { Description = "The public half of the API key." };
        var name = new Option<string>("--name") { Description = "What the key is called.", Required = true };
        var source = new Option<string>("--source") { Description = $"What it is bound to: {string.Join(", ", ApiKeyRules.Sources)}.", Required = true };
        var scope = new Option<string[]>("--scope") { Description = $"What it may do, once for each: {string.Join(", ", Scopes.Known)}. Without: {string.Join(", ", Scopes.WhenNoneIsNamed)}." };
        verb.Add(Sub("list", "Shows every key, revoked ones too; secrets are not known any more.", [], parsed => RunAsync(composition, flags.Read(parsed), Console.Out, ListAsync)));
        verb.Add(Sub("add", "Makes a key and prints its secret once.", [name, source, scope], parsed => RunAsync(
            composition, flags.Read(parsed), Console.Out, (keys, output) => AddAsync(keys, output, parsed.GetValue(name)!, parsed.GetValue(source)!, parsed.GetValue(scope)))));
        verb.Add(Sub("revoke", "Revokes a key for good; Statements keep it as their authority.", [key], parsed => RunAsync(
            composition, flags.Read(parsed), Console.Out, (keys, output) => RevokeAsync(keys, output, parsed.GetValue(key)!))));
        verb.Add(Sub("rotate", "Gives a key a new secret and prints it once.", [key], parsed => RunAsync(
            composition, flags.Read(parsed), Console.Out, (keys, output) => RotateAsync(keys, output, parsed.GetValue(key)!))));
        return verb;
    }

    /// <summary>Runs a part of it on the store.</summary>
    internal static async Task<int> RunAsync(
        Composition composition, IReadOnlyDictionary<string, string?> flags, TextWriter output, Func<ApiKeys, TextWriter, Task<Problem?>> work)
    {
        await using var app = await ServerFactory.BuildAsync(composition, flags, CancellationToken.None);
        foreach (var line in await app.Services.GetRequiredService<FirstStart>().SeedAsync(CancellationToken.None))
        {
            await output.WriteLineAsync(line);
        }

        if (await work(app.Services.GetRequiredService<ApiKeys>(), output) is not { } problem)
        {
            return 0;
        }

        await Console.Error.WriteLineAsync(problem.Refusal.Reason);
        return Refused;
    }

    /// <summary>One line for each key.</summary>
    internal static async Task<Problem?> ListAsync(ApiKeys keys, TextWriter output)
    {
        foreach (var one in await keys.ListAsync(CancellationToken.None))
        {
            var state = one.Revoked is { } revoked ? string.Create(CultureInfo.InvariantCulture, $"revoked {revoked:u}") : "good";
            await output.WriteLineAsync($"{one.Key}\t{one.Name}\t{ApiKeyRules.TextOf(one.Source)}\t{string.Join(' ', one.Scopes)}\t{state}");
        }

        return null;
    }

    /// <summary>Makes a key.</summary>
    internal static async Task<Problem?> AddAsync(ApiKeys keys, TextWriter output, string name, string source, IReadOnlyList<string>? scopes)
    {
        var kind = SourceKind.Unbound;
        IReadOnlyList<string> known = [];
        var problem = ApiKeyRules.CheckName(name) ?? ApiKeyRules.ReadSource(source, out kind) ?? ApiKeyRules.ReadScopes(scopes is [] ? null : scopes, out known);
        if (problem is not null)
        {
            return problem;
        }

        var (credential, secret) = await keys.AddAsync(name, kind, known, CancellationToken.None);
        await WriteSecretAsync(output, credential.Key, secret);
        return null;
    }

    /// <summary>Revokes a key.</summary>
    internal static async Task<Problem?> RevokeAsync(ApiKeys keys, TextWriter output, string key)
    {
        if (await keys.RevokeAsync(key, CancellationToken.None) is { } problem)
        {
            return problem;
        }

        await output.WriteLineAsync($"{key} is revoked.");
        return null;
    }

    /// <summary>Gives a key another secret.</summary>
    internal static async Task<Problem?> RotateAsync(ApiKeys keys, TextWriter output, string key)
    {
        var (secret, problem) = await keys.RotateAsync(key, CancellationToken.None);
        if (problem is null)
        {
            await WriteSecretAsync(output, key, secret);
        }

        return problem;
    }

    private static async Task WriteSecretAsync(TextWriter output, string key, string secret)
    {
        await output.WriteLineAsync("This is shown once, keep it.");
        await output.WriteLineAsync($"  API key         {key}");
        await output.WriteLineAsync($"  API secret      {secret}");
    }

    private static Command Sub(string name, string description, IReadOnlyList<Symbol> symbols, Func<ParseResult, Task<int>> run)
    {
        var command = new Command(name, description) { TreatUnmatchedTokensAsErrors = false }; // Flags tells what is unknown
        foreach (var symbol in symbols)
        {
            switch (symbol)
            {
                case Argument argument:
                    command.Add(argument);
                    break;
                case Option option:
                    command.Add(option);
                    break;
            }
        }

        command.SetAction((parsed, _) => run(parsed));
        return command;
    }
}
