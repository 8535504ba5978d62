namespace BlendedLRS.Server.OData.Requests;

/// <summary>The query of a URL: system options (<c>$…</c>), parameter aliases (<c>@…</c>) and the client's own. Nothing is ignored silently:
/// unknown and repeated system options are refused.</summary>
internal sealed class QueryOptions
{
    private static readonly string[] Supported = ["$filter", "$select", "$orderby", "$top", "$skip", "$count", "$format", "$skiptoken"];
    private static readonly string[] Unsupported = ["$apply", "$compute", "$search", "$expand", "$deltatoken", "$levels", "$id", "$index", "$schemaversion", "$batch"];

    private readonly Dictionary<string, string> _system = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Value)> _all = [];

    private QueryOptions()
    {
    }

    /// <summary>The parameter aliases by name, with their <c>@</c>.</summary>
    public IReadOnlyDictionary<string, string> Aliases => _aliases;

    /// <summary>Every option in order, decoded.</summary>
    public IReadOnlyList<(string Name, string Value)> All => _all;

    /// <summary>The value of a system option, null when it is absent.</summary>
    public string? this[string name] => _system.GetValueOrDefault(name);

    /// <summary>Reads a raw query.</summary>
    /// <param name="query">With or without its question mark, percent-encoded.</param>
    /// <param name="allowed">The system options that the resource knows.</param>
    public static Outcome<QueryOptions> Read(string query, IReadOnlyList<string> allowed)
    {
        var options = new QueryOptions();
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            // Power Query sends "?%20$apply=…" where a person typed a space.
            var name = Decode(equals < 0 ? pair : pair[..equals]).Trim();
            var value = equals < 0 ? "" : Decode(pair[(equals + 1)..]).Trim();
            if (options.Add(name, value, allowed) is { } error)
            {
                return error;
            }
        }

        return options;
    }

    private ODataError? Add(string name, string value, IReadOnlyList<string> allowed)
    {
        _all.Add((name, value));
        if (name.StartsWith('@'))
        {
            return _aliases.TryAdd(name, value) ? null : ODataError.Bad(name, $"The alias {name} is given twice.");
        }

        if (!name.StartsWith('$'))
        {
            return Supported.Concat(Unsupported).Any(option => string.Equals(option[1..], name, StringComparison.OrdinalIgnoreCase))
                ? ODataError.Bad(name, $"'{name}' is written ${name.ToLowerInvariant()} in OData 4.0.")
                : null;
        }

        if (!allowed.Contains(name, StringComparer.Ordinal))
        {
            return Refuse(name);
        }

        return value.Length == 0 ? ODataError.Bad(name, $"{name} has no value.")
            : _system.TryAdd(name, value) ? null
            : ODataError.Bad(name, $"{name} is given twice.");
    }

    private static ODataError Refuse(string name)
    {
        if (Unsupported.Contains(name, StringComparer.Ordinal))
        {
            return ODataError.Unsupported(name, $"{name} is not supported.");
        }

        if (Supported.Contains(name, StringComparer.Ordinal))
        {
            return ODataError.Bad(name, $"{name} does not apply to this resource.");
        }

        var near = Supported.FirstOrDefault(option => string.Equals(option, name, StringComparison.OrdinalIgnoreCase));
        var shown = name.Length > 40 ? name[..40] + "…" : name;
        return ODataError.Bad(shown, near is null ? $"There is no query option {shown}." : $"There is no query option {shown}; did you mean {near}?");
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
