using System.Text.Json;
using System.Text.Json.Nodes;
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

    private static byte[] Person(string agent)
    {
        var known = JsonNode.Parse(agent)!.AsObject();
        var person = new JsonObject { ["objectType"] = "Person" };
        foreach (var property in Properties)
        {
            if (known[property] is { } value)
            {
                person[property] = new JsonArray(value.DeepClone());
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes(person);
    }
}
