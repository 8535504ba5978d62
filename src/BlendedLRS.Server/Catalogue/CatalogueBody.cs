using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.Catalogue;

/// <summary>Reads what somebody sends of the catalogue.</summary>
internal static class CatalogueBody
{
    private const int LongestBody = 1024 * 1024;

    /// <summary>Reads an entry in its JSON form.</summary>
    /// <returns>The entry, or why it was refused.</returns>
    public static async Task<(T? Entry, Problem? Problem)> ReadAsync<T>(HttpContext context)
        where T : class
    {
        var (bytes, problem) = await RequestBody.ReadAsync(context.Request, LongestBody, context.RequestAborted);
        if (problem is not null)
        {
            return (null, problem.Fault is Fault.TooLarge ? new Problem(Fault.TooLarge, "", $"An entry of the catalogue has at most {LongestBody} bytes.") : problem);
        }

        return CatalogueJson.Read<T>(bytes, out var entry) is { } refusal ? (null, Problem.Of(refusal)) : (entry, null);
    }
}
