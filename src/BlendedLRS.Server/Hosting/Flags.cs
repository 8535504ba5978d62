using System.CommandLine;
using BlendedLRS.Server.Options;

namespace BlendedLRS.Server.Hosting;

/// <summary>The flags of the command line, made from the options: <c>--statements-page-size 50</c>, or in configuration form <c>--BlendedLRS:Statements:PageSize 50</c>.
/// The host's own are <c>--urls</c>, <c>--environment</c>, <c>--Logging:…</c> and <c>--Kestrel:…</c>.</summary>
internal sealed class Flags
{
    private static readonly string[] HostSections = ["--Logging:", "--Kestrel:"];

    private readonly List<(Option<string> Flag, string Key)> _flags = [];

    private Flags()
    {
    }

    /// <summary>Adds every flag to the root command, and so to every verb.</summary>
    public static Flags AddTo(RootCommand root)
    {
        var flags = new Flags();
        flags.Add(root, new Option<string>("--urls") { Description = "Addresses to listen on, separated by semicolons (default http://localhost:8080)" }, "urls");
        flags.Add(root, new Option<string>("--environment") { Description = "Name of the hosting environment (default Production)" }, "environment");
        foreach (var setting in Settings.All)
        {
            var option = new Option<string>(setting.Flag)
            {
                Description = $"{setting.Words.Description} {Sentence(setting)}",
                Arity = setting.IsSwitch ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne,
                HelpName = setting.Words.Unit ?? "value",
            };
            flags.Add(root, option, setting.Key);
        }

        root.TreatUnmatchedTokensAsErrors = false;
        return flags;
    }

    /// <summary>A flag in configuration form as the friendly one that it means; anything else as it is.</summary>
    public static string Normalised(string argument)
    {
        var end = argument.IndexOf('=', StringComparison.Ordinal);
        var name = end < 0 ? argument : argument[..end];
        var setting = Settings.All.FirstOrDefault(setting => name.Equals("--" + setting.Key, StringComparison.OrdinalIgnoreCase));
        return setting is null ? argument : setting.Flag + argument[name.Length..];
    }

    /// <summary>What is wrong with a command line, in sentences.</summary>
    public static IReadOnlyList<string> Errors(ParseResult parsed)
    {
        var errors = parsed.Errors.Select(error => error.Message).ToList();
        var unmatched = parsed.UnmatchedTokens;
        for (var i = 0; i < unmatched.Count; i++)
        {
            if (!IsHostFlag(unmatched[i]))
            {
                errors.Add(Unknown(unmatched[i]));
            }
            else if (!unmatched[i].Contains('=', StringComparison.Ordinal))
            {
                i++;
            }
        }

        return errors;
    }

    /// <summary>The configuration that a command line sets.</summary>
    public IReadOnlyDictionary<string, string?> Read(ParseResult parsed)
    {
        var configuration = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (flag, key) in _flags)
        {
            if (parsed.GetResult(flag) is { Implicit: false } result)
            {
                configuration[key] = result.Tokens.Count == 0 ? "true" : result.Tokens[^1].Value;
            }
        }

        ReadHostFlags(parsed.UnmatchedTokens, configuration);
        return configuration;
    }

    private static void ReadHostFlags(IReadOnlyList<string> unmatched, Dictionary<string, string?> configuration)
    {
        for (var i = 0; i < unmatched.Count; i++)
        {
            var parts = unmatched[i].Split('=', 2);
            configuration[parts[0][2..]] = parts.Length == 2 ? parts[1] : i + 1 < unmatched.Count ? unmatched[++i] : "";
        }
    }

    private static bool IsHostFlag(string token) => Array.Exists(HostSections, section => token.StartsWith(section, StringComparison.OrdinalIgnoreCase));

    private static string Unknown(string token)
    {
        if (!token.StartsWith('-'))
        {
            return $"'{token.Split('=')[0]}' is not a verb of BlendedLRS; --help lists them."; // it may be part of a connection string
        }

        var name = token.Split('=')[0];
        var nearest = Settings.Nearest(name, setting => setting.Flag) ?? Settings.Nearest(name, setting => "--" + setting.Key);
        return $"{name} is not an option of BlendedLRS{(nearest is null ? "; --help lists them." : $": did you mean {nearest.Flag}?")}";
    }

    private static string Sentence(Setting setting) =>
        $"Allowed: {setting.AllowedText}.{(setting.DefaultText.Length == 0 ? "" : $" Default: {setting.DefaultText}.")}";

    private void Add(RootCommand root, Option<string> flag, string key)
    {
        flag.Recursive = true;
        root.Add(flag);
        _flags.Add((flag, key));
    }
}
