using System.Text;
using BlendedLRS.Learning.People;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Xapi;

namespace BlendedLRS.Server.People;

/// <summary>Reads and writes bodies of <c>/admin/roster</c>.</summary>
internal static class RosterAnswer
{
    private const int LongestBody = 256 * 1024;

    private static readonly string[] Conflicts = [RosterRules.IfiOnce, RosterRules.KeyOnce, RosterRules.InUse];

    /// <summary>The record that a body describes.</summary>
    public static async Task<(T? Record, Problem? Problem)> ReadAsync<T>(HttpContext context)
        where T : class
    {
        var (bytes, problem) = await RequestBody.ReadAsync(context.Request, LongestBody, context.RequestAborted);
        if (problem is not null)
        {
            return (null, problem.Fault is Fault.TooLarge ? new Problem(Fault.TooLarge, "", $"The body has at most {LongestBody} bytes.") : problem);
        }

        var (record, refusal) = RosterJson.Read<T>(bytes.Span);
        return (record, refusal is null ? null : ProblemOf([refusal]));
    }

    /// <summary>Answers with records.</summary>
    public static Task WriteAsync<T>(HttpContext context, T answer)
    {
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(RosterJson.Write(answer)), context.RequestAborted).AsTask();
    }

    /// <summary>Answers that a change was made, or why not.</summary>
    public static Task WriteAsync(HttpContext context, IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Count > 0)
        {
            return ProblemAnswer.WriteAsync(context, ProblemOf(refusals));
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    /// <summary>There is no such record.</summary>
    public static Task NotFoundAsync(HttpContext context, string key) =>
        ProblemAnswer.WriteAsync(context, new Problem(Fault.NotFound, "", $"There is no '{(key.Length <= 60 ? key : key[..60] + "…")}'."));

    private static Problem ProblemOf(IReadOnlyList<Refusal> refusals)
    {
        var fault = refusals.All(refusal => Conflicts.Contains(refusal.Requirement, StringComparer.Ordinal)) ? Fault.Conflict : Fault.Invalid;
        var reasons = refusals.Select(refusal => refusal.Pointer.Length == 0 ? refusal.Reason : $"{refusal.Pointer}: {refusal.Reason}");
        return new Problem(fault, refusals[0] with { Reason = string.Join(' ', reasons) });
    }
}
