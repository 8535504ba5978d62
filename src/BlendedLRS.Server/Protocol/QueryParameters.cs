using Microsoft.AspNetCore.WebUtilities;

namespace BlendedLRS.Server.Protocol;

/// <summary>The query parameters of a request, by their exact names: unknown ones, wrongly cased ones and repeated ones are refused (xAPI-Communication 3.2).</summary>
internal sealed class QueryParameters
{
    private const string Section = "Communication 3.2";

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private QueryParameters()
    {
    }

    /// <summary>How many there are.</summary>
    public int Count => _values.Count;

    /// <summary>Names, in no particular order.</summary>
    public IEnumerable<string> Names => _values.Keys;

    /// <summary>Names and values.</summary>
    public Dictionary<string, string> ToDictionary() => new(_values, StringComparer.Ordinal);

    /// <summary>The value, or null when it was not sent.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Reads the query string against the parameters that the resource knows.</summary>
    public static Problem? Read(HttpRequest request, IReadOnlyList<Parameter> known, out QueryParameters parameters)
    {
        parameters = new QueryParameters();
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            var name = pair.DecodeName().ToString();
            if (!known.Any(parameter => parameter.Name.Equals(name, StringComparison.Ordinal)))
            {
                return Invalid(Unknown(name, request, known));
            }

            if (!parameters._values.TryAdd(name, pair.DecodeValue().ToString()))
            {
                return Invalid($"The parameter '{name}' is sent more than once.");
            }
        }

        foreach (var parameter in known)
        {
            if (parameter.Required && parameters[parameter.Name] is null)
            {
                return Invalid($"The parameter '{parameter.Name}' ({parameter.Type}) is missing.");
            }
        }

        return null;
    }

    private static Problem Invalid(string reason) => new(Fault.Invalid, Section, reason);

    private static string Unknown(string name, HttpRequest request, IReadOnlyList<Parameter> known)
    {
        var meant = known.FirstOrDefault(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (meant is not null)
        {
            return $"The parameter '{name}' is spelled '{meant.Name}'; case matters.";
        }

        var shown = name.Length <= 60 ? name : name[..60] + "…";
        var list = known.Count == 0 ? "none" : string.Join(", ", known.Select(parameter => parameter.Name));
        return $"The parameter '{shown}' is not one of {request.Method} {request.Path}; it knows {list}.";
    }
}
