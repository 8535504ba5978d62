using BlendedLRS.Server.Security;

namespace BlendedLRS.Server.Options;

/// <summary>All options of the product, and the one place where configuration becomes <see cref="LrsOptions"/>.</summary>
internal static class Settings
{
    /// <summary>Every option, area by area.</summary>
    public static IReadOnlyList<Setting> All { get; } =
        [.. typeof(LrsOptions).GetProperties().SelectMany(area => area.PropertyType.GetProperties().Select(property => new Setting(area, property)))];

    /// <summary>Reads every option and checks it.</summary>
    /// <returns>The options, or the sentences that say which are wrong, why, and what is allowed.</returns>
    public static (LrsOptions? Options, IReadOnlyList<string> Errors) Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Setting.Root);
        var errors = new List<string>(UnknownNames(section));
        var options = new LrsOptions();
        foreach (var setting in All)
        {
            if (TextOf(section.GetSection(setting.Path), setting) is not { } text)
            {
                continue;
            }

            var (value, error) = setting.Read(text);
            if (error is not null)
            {
                errors.Add(error);
            }
            else
            {
                setting.Property.SetValue(setting.Area.GetValue(options), value);
            }
        }

        errors.AddRange(Contradictions(options));
        return errors.Count == 0 ? (options, []) : (null, errors);
    }

    /// <summary>The option that a wrong name was probably meant to be.</summary>
    public static Setting? Nearest(string name, Func<Setting, string> nameOf)
    {
        var best = All.MinBy(setting => Difference(nameOf(setting), name));
        return best is not null && Difference(nameOf(best), name) <= Math.Max(2, name.Length / 3) ? best : null;
    }

    // A name cut short is as near as a slip of the finger.
    private static int Difference(string right, string wrong) => right.StartsWith(wrong, StringComparison.OrdinalIgnoreCase) ? 1 : Distance(right, wrong);

    private static string? TextOf(IConfigurationSection section, Setting setting)
    {
        var items = section.GetChildren().Select(child => child.Value).ToArray();
        return setting.IsList && items.Length > 0 ? string.Join(",", items) : section.Value;
    }

    private static IEnumerable<string> UnknownNames(IConfigurationSection section)
    {
        var prefix = section.Path.Length + 1;
        foreach (var (key, value) in section.AsEnumerable())
        {
            var path = key.Length > prefix ? key[prefix..] : "";
            if (value is null || path.Length == 0 || All.Any(setting => IsNamed(setting, path)))
            {
                continue;
            }

            var nearest = Nearest(path, setting => setting.Path);
            var hint = nearest is null ? "docs/configuration.md lists all options" : $"did you mean {nearest.Key} ({nearest.Variable})?";
            yield return $"{key} is not an option of BlendedLRS: {hint}{(nearest is null ? "." : "")}";
        }
    }

    private static bool IsNamed(Setting setting, string path) =>
        path.Equals(setting.Path, StringComparison.OrdinalIgnoreCase)
        || (setting.IsList && path.StartsWith(setting.Path + ":", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Contradictions(LrsOptions options) => InstallationContradictions(options).Concat(SecurityContradictions(options));

    private static IEnumerable<string> InstallationContradictions(LrsOptions options)
    {
        if (options.Installation is { Secret: not null, SecretFile: not null })
        {
            yield return "BlendedLRS:Secret and BlendedLRS:SecretFile exclude each other: give the installation's secret in one way.";
        }

        if (options.Installation.Secret is { } secret && InstallationSecret.Decode(secret) is null)
        {
            yield return "BlendedLRS:Secret is wrong: its value (not shown) is not 32 bytes in base64, as 'openssl rand -base64 32' makes them.";
        }

        if (options.Postgres is { ConnectionString: null, ReplicaConnectionString: not null })
        {
            yield return "BlendedLRS:Postgres:ReplicaConnectionString goes with BlendedLRS:Postgres:ConnectionString: give both, or the latter alone.";
        }
    }

    private static IEnumerable<string> SecurityContradictions(LrsOptions options)
    {
        if (options.Seed.Key is null != options.Seed.Secret is null)
        {
            yield return "BlendedLRS:Seed:Key and BlendedLRS:Seed:Secret go together: give both, or neither to have them made.";
        }

        if (options.Oidc.Authority is null != options.Oidc.Audience is null)
        {
            yield return "BlendedLRS:Oidc:Authority and BlendedLRS:Oidc:Audience go together: give both to accept the provider's tokens, or neither.";
        }

        if (options.Oidc is { RequireHttps: true, Authority.Scheme: "http" })
        {
            yield return "BlendedLRS:Oidc:Authority is wrong: it must begin with https:// (BlendedLRS:Oidc:RequireHttps can be switched off for a trial on one machine).";
        }
    }

    private static int Distance(string left, string right)
    {
        var costs = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = costs[0];
            costs[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]);
                (diagonal, costs[j]) = (costs[j], Math.Min(Math.Min(costs[j], costs[j - 1]) + 1, diagonal + (same ? 0 : 1)));
            }
        }

        return costs[right.Length];
    }
}
