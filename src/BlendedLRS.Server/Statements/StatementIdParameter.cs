using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.Statements;

/// <summary>Reads the parameters that hold a Statement id.</summary>
internal static class StatementIdParameter
{
    /// <summary>Null when the parameter is a UUID in its standard string form, as sent or missing.</summary>
    public static Problem? Read(QueryParameters parameters, string name, out Guid id)
    {
        id = default;
        var text = parameters[name];
        return text is null || Guid.TryParseExact(text, "D", out id)
            ? null
            : new Problem(Fault.Invalid, "Data 4.4", $"The parameter '{name}' is not a UUID in its standard string form.");
    }
}
