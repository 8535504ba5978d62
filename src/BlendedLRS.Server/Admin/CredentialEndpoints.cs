using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Security;
using BlendedLRS.Storage.Credentials;

namespace BlendedLRS.Server.Admin;

/// <summary><c>/admin/credentials</c>: administrators make, change, rotate and revoke API keys.</summary>
internal static class CredentialEndpoints
{
    /// <summary>Path of the resource.</summary>
    public const string Path = "/admin/credentials";

    private const string One = "/{key}";

    /// <summary>Maps the methods.</summary>
    public static IEndpointRouteBuilder MapCredentials(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(Path).RequireAuthorization(Policies.Administrator).AddEndpointFilter<RouteGroupBuilder, ForeignPages>();
        group.MapGet("", ListAsync).WithMetadata(CredentialDocumentation.List);
        group.MapGet(One, GetAsync).WithMetadata(CredentialDocumentation.Get);
        group.MapPost("", AddAsync).WithMetadata(CredentialDocumentation.Add);
        group.MapPut(One, ChangeAsync).WithMetadata(CredentialDocumentation.Change);
        group.MapDelete(One, RevokeAsync).WithMetadata(CredentialDocumentation.Revoke);
        group.MapPost(One + "/secret", RotateAsync).WithMetadata(CredentialDocumentation.Rotate);
        return app;
    }

    private static async Task ListAsync(HttpContext context, ApiKeys keys)
    {
        var all = await keys.ListAsync(context.RequestAborted);
        await WriteAsync(context, StatusCodes.Status200OK, new { credentials = all.Select(CredentialAnswer.Of) });
    }

    private static async Task GetAsync(HttpContext context, ApiKeys keys, string key)
    {
        var found = await keys.FindAsync(key, context.RequestAborted);
        await (found is null ? ProblemAnswer.WriteAsync(context, ApiKeys.NotFound(key)) : WriteAsync(context, StatusCodes.Status200OK, CredentialAnswer.Of(found)));
    }

    private static async Task AddAsync(HttpContext context, ApiKeys keys)
    {
        var (name, source, scopes, problem) = await CredentialBody.ReadNewAsync(context);
        if (problem is not null)
        {
            await ProblemAnswer.WriteAsync(context, problem);
            return;
        }

        var (credential, secret) = await keys.AddAsync(name, source, scopes, context.RequestAborted);
        context.Response.Headers.Location = $"{context.Request.PathBase}{Path}/{credential.Key}";
        await WriteAsync(context, StatusCodes.Status201Created, WithSecret(credential, secret));
    }

    private static async Task ChangeAsync(HttpContext context, ApiKeys keys, string key)
    {
        var (name, scopes, problem) = await CredentialBody.ReadChangeAsync(context);
        problem ??= await keys.ChangeAsync(key, name, scopes, context.RequestAborted);
        if (problem is not null)
        {
            await ProblemAnswer.WriteAsync(context, problem);
            return;
        }

        await GetAsync(context, keys, key);
    }

    private static async Task RevokeAsync(HttpContext context, ApiKeys keys, string key)
    {
        if (await keys.RevokeAsync(key, context.RequestAborted) is { } problem)
        {
            await ProblemAnswer.WriteAsync(context, problem);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static async Task RotateAsync(HttpContext context, ApiKeys keys, string key)
    {
        var (secret, problem) = await keys.RotateAsync(key, context.RequestAborted);
        await (problem is null ? WriteAsync(context, StatusCodes.Status200OK, new { key, secret }) : ProblemAnswer.WriteAsync(context, problem));
    }

    private static object WithSecret(Credential credential, string secret)
    {
        var (key, name, source, scopes, created, _) = CredentialAnswer.Of(credential);
        return new { key, secret, name, source, scopes, created };
    }

    private static Task WriteAsync(HttpContext context, int status, object answer)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(answer, answer.GetType(), context.RequestAborted);
    }
}
