using System.Text;
using System.Text.Json;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Statements;

/// <summary>Checks filter values by the very rules that Statements obey: they are put where they would stand in a Statement, and that is read.</summary>
internal static class FilterProbe
{
    private const string Nobody = """{"mbox":"mailto:nobody@example.com"}""";
    private const string Anything = "urn:anything";

    private static readonly (string Pointer, string Parameter)[] Places =
        [("/actor", "agent"), ("/verb", "verb"), ("/object", "activity"), ("/context", "registration"), ("/timestamp", "")];

    /// <summary>Reads the values that are given.</summary>
    /// <returns>Null and their outline, or what is wrong and the name of the parameter; the name is empty for the moment.</returns>
    public static (string Parameter, Refusal Refusal)? Read(
        XapiVersion version, string? agent, string? verb, string? activity, string? registration, string? moment, out StatementOutline? outline)
    {
        outline = null;
        if (agent is not null && !IsOneJsonValue(agent))
        {
            return ("agent", new Refusal("Data 2.4.2", "", "It is not JSON."));
        }

        var probe = Encoding.UTF8.GetBytes(Probe(agent, verb, activity, registration, moment));
        if (StatementReader.Read(probe, version, out outline) is not { } refusal)
        {
            return null;
        }

        var (place, parameter) = Places.First(candidate => refusal.Pointer.StartsWith(candidate.Pointer, StringComparison.Ordinal));
        return (parameter, refusal with { Pointer = parameter == "agent" ? refusal.Pointer[place.Length..] : "" });
    }

    private static string Probe(string? agent, string? verb, string? activity, string? registration, string? moment)
    {
        var probe = new StringBuilder();
        probe.Append("{\"actor\":").Append(agent ?? Nobody);
        probe.Append(",\"verb\":{\"id\":").Append(Quoted(verb ?? Anything));
        probe.Append("},\"object\":{\"id\":").Append(Quoted(activity ?? Anything)).Append('}');
        if (registration is not null)
        {
            probe.Append(",\"context\":{\"registration\":").Append(Quoted(registration)).Append('}');
        }

        if (moment is not null)
        {
            probe.Append(",\"timestamp\":").Append(Quoted(moment));
        }

        return probe.Append('}').ToString();
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    // Without this check, text after the Agent could pose as other parts of the Statement.
    private static bool IsOneJsonValue(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            return reader.Read() && reader.TrySkip() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
