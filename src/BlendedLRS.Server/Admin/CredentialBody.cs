using System.Text.Json;
using System.Text.Json.Serialization;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Security;

namespace BlendedLRS.Server.Admin;

/// <summary>What an administrator sends of an API key; key and secret are never chosen from outside.</summary>
internal sealed record CredentialBody(string? Name, string? Source, IReadOnlyList<string?>? Scopes)
{
    private const int LongestBody = 16 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
    };

    /// <summary>Reads the body of a new key.</summary>
    public static async Task<(string Name, SourceKind Source, IReadOnlyList<string> Scopes, Problem? Problem)> ReadNewAsync(HttpContext context)
    {
        var (body, problem) = await ReadAsync(context);
        var source = SourceKind.Unbound;
        IReadOnlyList<string> scopes = [];
        problem ??= ApiKeyRules.CheckName(body.Name) ?? ApiKeyRules.ReadSource(body.Source, out source) ?? ApiKeyRules.ReadScopes(body.Scopes, out scopes);
        return (body.Name ?? "", source, scopes, problem);
    }

    /// <summary>Reads the body of a change: name and scopes, both.</summary>
    public static async Task<(string Name, IReadOnlyList<string> Scopes, Problem? Problem)> ReadChangeAsync(HttpContext context)
    {
        var (body, problem) = await ReadAsync(context);
        IReadOnlyList<string> scopes = [];
        problem ??= body.Source is null ? null : Invalid("The source of a key does not change, because Statements are stored with it; make a new key.");
        problem ??= body.Scopes is null ? Invalid($"The scopes are missing; name one or more of {string.Join(", ", Security.Scopes.Known)}.") : null;
        problem ??= ApiKeyRules.CheckName(body.Name) ?? ApiKeyRules.ReadScopes(body.Scopes, out scopes);
        return (body.Name ?? "", scopes, problem);
    }

    private static async Task<(CredentialBody Body, Problem? Problem)> ReadAsync(HttpContext context)
    {
        var none = new CredentialBody(null, null, null);
        var (bytes, problem) = await RequestBody.ReadAsync(context.Request, LongestBody, context.RequestAborted);
        if (problem is not null)
        {
            return (none, problem.Fault is Fault.TooLarge ? new Problem(Fault.TooLarge, "", $"The description of a key has at most {LongestBody} bytes.") : problem);
        }

        try
        {
            return (JsonSerializer.Deserialize<CredentialBody>(bytes.Span, Json) ?? none, null);
        }
        catch (JsonException)
        {
            return (none, Invalid("""The body is not as it must be: {"name": "…", "source": "…", "scopes": ["…"]}, and nothing else."""));
        }
    }

    private static Problem Invalid(string reason) => new(Fault.Invalid, "", reason);
}
