using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Server.Demo;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Facts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BlendedLRS.Server.Web;

/// <summary>The page at <c>/</c>: the balance of formal and informal learning.</summary>
/// <param name="cells">The published cells, the only source of what is shown about learning.</param>
/// <param name="facts">How many statements of each kind there are.</param>
/// <param name="demo">Whether all of it is simulated.</param>
/// <param name="disclosure">The least people behind what is shown.</param>
internal sealed class BalanceModel(IBlendCellStore cells, IFactQueries facts, DemoMark demo, DisclosureOptions disclosure) : PageModel
{
    /// <summary>What is shown.</summary>
    public BalanceReport Report { get; private set; } = BalanceReport.Of([], new Dictionary<Learning.Classification.LearningKind, long>());

    /// <summary>The least people behind what is shown.</summary>
    public int MinimumPeople => disclosure.MinimumPeople;

    /// <summary>The address of the server as the reader sees it.</summary>
    public string Address => $"{Request.Scheme}://{Request.Host}{Request.PathBase}";

    /// <summary>The query behind the page.</summary>
    public string ODataQuery => $"{Request.PathBase}/odata/v4/BlendCells?$orderby=Month%20desc,Modality";

    /// <summary>Reads what is shown.</summary>
    public async Task OnGetAsync()
    {
        ViewData[LayoutData.IsSimulated] = await demo.IsSimulatedAsync(HttpContext.RequestAborted);
        Report = BalanceReport.Of(await cells.ReadAllAsync(HttpContext.RequestAborted), await facts.CountByKindAsync(HttpContext.RequestAborted));
    }
}
