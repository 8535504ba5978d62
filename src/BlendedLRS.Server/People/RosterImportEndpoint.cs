using System.Globalization;
using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.People;

/// <summary>POST <c>/admin/roster/import</c>: people from a CSV file.</summary>
internal static class RosterImportEndpoint
{
    /// <summary>Media type of the body.</summary>
    public const string MediaType = "text/csv";

    private const int LongestFile = 64 * 1024 * 1024;

    /// <summary>Serves the request.</summary>
    public static async Task HandleAsync(HttpContext context, RosterImport import)
    {
        var (request, problem) = Read(context);
        var (bytes, unread) = problem is null ? await RequestBody.ReadAsync(context.Request, LongestFile, context.RequestAborted) : default;
        if ((problem ?? unread) is { } wrong)
        {
            await ProblemAnswer.WriteAsync(context, wrong.Fault is Fault.TooLarge ? new Problem(Fault.TooLarge, "", $"A file has at most {LongestFile} bytes; import it in parts.") : wrong);
            return;
        }

        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        var report = await import.RunAsync(stream, request, context.RequestAborted);
        context.Response.StatusCode = report.Errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        await RosterAnswer.WriteAsync(context, report);
    }

    private static (RosterImportRequest Request, Problem? Problem) Read(HttpContext context)
    {
        var problem = QueryParameters.Read(context.Request, RosterDocumentation.Import.Parameters, out var parameters);
        var request = new RosterImportRequest(RosterEndpoints.By(context), null, parameters["full"] == "true", parameters["dryRun"] == "true");
        foreach (var flag in new[] { "full", "dryRun" })
        {
            problem ??= parameters[flag] is null or "true" or "false" ? null : new Problem(Fault.Invalid, "", $"{flag} is true or false.");
        }

        if (parameters["asOf"] is not { } text)
        {
            return (request, problem);
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (request with { AsOf = day }, problem)
            : (request, problem ?? new Problem(Fault.Invalid, "", "asOf is a day such as 2026-01-31."));
    }
}
