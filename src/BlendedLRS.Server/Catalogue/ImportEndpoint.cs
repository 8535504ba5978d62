using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.Catalogue;

/// <summary><c>POST /admin/catalogue/import</c>: a CSV file of modules or baseline sets.</summary>
internal static class ImportEndpoint
{
    private const int LongestFile = 16 * 1024 * 1024;

    /// <summary>The query parameters.</summary>
    public static IReadOnlyList<Parameter> Parameters { get; } =
    [
        new("baseline", "Boolean", "true: the file holds baseline sets; otherwise modules and revisions."),
        new("dryRun", "Boolean", "true: only tells what would be done."),
    ];

    /// <summary>Maps the method.</summary>
    public static void Map(RouteGroupBuilder group) => group.MapPost("/import", ImportAsync).WithMetadata(CatalogueDocumentation.Import);

    private static async Task ImportAsync(HttpContext context, CatalogueImport import)
    {
        var problem = QueryParameters.Read(context.Request, Parameters, out var query);
        var (isBaseline, isDryRun) = (false, false);
        problem ??= Switch(query, "baseline", ref isBaseline) ?? Switch(query, "dryRun", ref isDryRun);
        ReadOnlyMemory<byte> file = default;
        if (problem is null)
        {
            (file, problem) = await RequestBody.ReadAsync(context.Request, LongestFile, context.RequestAborted);
        }

        if (problem is not null)
        {
            await ProblemAnswer.WriteAsync(context, problem.Fault is Fault.TooLarge ? new Problem(Fault.TooLarge, "", $"A file has at most {LongestFile} bytes.") : problem);
            return;
        }

        var report = await import.RunAsync(file, new CatalogueImportRequest(isBaseline, isDryRun), context.User.Identity!.Name!, context.RequestAborted);
        context.Response.StatusCode = report.Errors.Count > 0 && !isDryRun ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsJsonAsync(report, context.RequestAborted);
    }

    private static Problem? Switch(QueryParameters query, string name, ref bool value) =>
        query[name] is not { } text || bool.TryParse(text, out value) ? null : new Problem(Fault.Invalid, "", $"The parameter '{name}' is true or false.");
}
