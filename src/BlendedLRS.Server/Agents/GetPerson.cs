using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using BlendedLRS.Server.Documents;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Statements;

namespace BlendedLRS.Server.Agents;

/// <summary>GET and HEAD: the Person Object of an Agent (xAPI-Communication 2.4). We join no identities, so it holds what the request says and nothing else.</summary>
internal static class GetPerson
{
    /// <summary>What Swagger UI says of it.</summary>
    public static readonly Documentation Words = new(
        "Read the Person of an Agent", "Holds the properties of the Agent asked for, each as an array; identities are not joined.", [ContextParameters.OfAgent])
    {
        Answers =
        [
            (200, "The Person Object.", """{ "objectType": "Person", "name": ["Anna Smit"], "mbox": ["mailto:anna.smit@example.com"] }"""),
            (304, "If-None-Match names the same answer.", null),
            (400, "The request breaks a rule; the text names requirement and reason.", null),
            (401, "Credentials are missing or wrong.", null),
            (403, "The scopes of the credential do not allow this.", null),
        ],
    };

    private static readonly string[] Properties = ["name", "mbox", "mbox_sha1sum", "openid", "account"];

    /// <summary>Serves the request.</summary>
    public static Task HandleAsync(HttpContext context)
    {
        var problem = QueryParameters.Read(context.Request, Words.Parameters, out var parameters);
        var agent = parameters[ContextParameters.Agent] ?? "";
        if (problem is null && FilterProbe.Read(RequestVersion.Of(context).Version, agent, null, null, null, null, out _) is var (filter, refusal))
        {
            problem = ContextParameters.Wrong(filter, refusal);
        }

        problem ??= ContextParameters.CheckAgent(agent);
        return problem is null ? new EntityAnswer(Person(agent), "application/json").WriteAsync(context) : ProblemAnswer.WriteAsync(context, problem);
    }

    // Values go over as they were sent: what is valid JSON need not be text that can be read and written again.
    private static ReadOnlyMemory<byte> Person(string agent)
    {
        using var known = JsonDocument.Parse(agent);
        using var person = new MemoryStream();
        person.Write("{\"objectType\":\"Person\""u8);
        foreach (var property in Properties)
        {
            if (known.RootElement.TryGetProperty(property, out var value))
            {
                person.Write(Encoding.UTF8.GetBytes($",\"{property}\":["));
                person.Write(JsonMarshal.GetRawUtf8Value(value));
                person.Write("]"u8);
            }
        }

        person.Write("}"u8);
        return person.ToArray();
    }
}
