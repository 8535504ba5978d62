using System.Text.Json;
using BlendedLRS.Server.Documents;
using BlendedLRS.Server.Projections;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Statements;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;

namespace BlendedLRS.Server.Activities;

/// <summary>GET and HEAD: the Activity Object with what Statements said of it; also one that nobody spoke of (xAPI-Communication 2.5).</summary>
internal sealed class GetActivity(IActivityDefinitions definitions, ConsistentThrough consistent)
{
    /// <summary>What Swagger UI says of it.</summary>
    public static readonly Documentation Words = new(
        "Read an Activity", "Its definition is merged from all Statements: names and descriptions language by language, the later one counts.", [ContextParameters.OfActivity])
    {
        Answers =
        [
            (200, "The Activity Object; without a definition where no Statement gave one.", """{ "objectType": "Activity", "id": "https://lms.example.com/courses/lockout-tagout" }"""),
            (304, "If-None-Match names the same answer.", null),
            (400, "The request breaks a rule; the text names requirement and reason.", null),
            (401, "Credentials are missing or wrong.", null),
            (403, "The scopes of the credential do not allow this.", null),
        ],
    };

    /// <summary>Serves the request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var problem = QueryParameters.Read(context.Request, Words.Parameters, out var parameters);
        var id = parameters[ContextParameters.ActivityId] ?? "";
        if (problem is null && FilterProbe.Read(RequestVersion.Of(context).Version, null, null, id, null, null, out _) is var (filter, refusal))
        {
            problem = ContextParameters.Wrong(filter, refusal);
        }

        if (problem is not null)
        {
            await ProblemAnswer.WriteAsync(context, problem);
            return;
        }

        await consistent.CatchUpAsync(context.RequestAborted);
        var definition = await definitions.FindAsync(new Iri(id), context.RequestAborted);
        await new EntityAnswer(Activity(id, definition), "application/json").WriteAsync(context);
    }

    private static ReadOnlyMemory<byte> Activity(string id, ReadOnlyMemory<byte>? definition)
    {
        using var output = new MemoryStream();
        output.Write("{\"objectType\":\"Activity\",\"id\":"u8);
        output.Write(JsonSerializer.SerializeToUtf8Bytes(id));
        if (definition is { } json)
        {
            output.Write(",\"definition\":"u8);
            output.Write(json.Span);
        }

        output.Write("}"u8);
        return output.ToArray();
    }
}
