using System.Globalization;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.Catalogue;

/// <summary>GET: what Statements are about and the catalogue does not know, to be made modules.</summary>
internal static class ProposalEndpoint
{
    /// <summary>Maps the method.</summary>
    public static void Map(RouteGroupBuilder group) => group.MapGet("/proposals", ListAsync).WithMetadata(CatalogueDocumentation.Proposals);

    private static async Task ListAsync(HttpContext context, ActivityCount count, CatalogueSource source, ClassifierOptions reporting)
    {
        if (EntryPage.Read(context.Request, out var page) is { } problem)
        {
            await ProblemAnswer.WriteAsync(context, problem);
            return;
        }

        var seen = await count.GetAsync(context.RequestAborted);
        var proposals = ModuleProposals.Of(seen.Activities, await source.ReadContentAsync(context.RequestAborted)).Select(proposal => ProposalAnswer.Of(proposal, reporting.TimeZone));
        await page!.WriteAsync(context, "proposals", proposals, proposal => [proposal.Key, proposal.Name, .. proposal.ActivityIds], writer =>
        {
            writer.WriteString("asOf", seen.AsOf.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteBoolean("isComplete", seen.IsComplete);
        });
    }
}
