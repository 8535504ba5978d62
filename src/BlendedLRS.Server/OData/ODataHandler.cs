using BlendedLRS.Server.OData.Model;
using BlendedLRS.Server.OData.Requests;
using BlendedLRS.Server.OData.Responses;
using BlendedLRS.Storage;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Cells.Expressions;

namespace BlendedLRS.Server.OData;

/// <summary>Answers one OData request: read in full, then asked of the store, then written.</summary>
internal sealed class ODataHandler(RequestReader reader, ICellQueries queries, SkipTokens tokens, MetadataDocument metadata, CellQueryLimits limits)
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Answers the request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers["OData-Version"] = "4.0";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, no-cache";
        headers.Vary = "Accept, Prefer, Authorization";
        if (await TryAnswerAsync(context) is { } error)
        {
            await ErrorAnswer.WriteAsync(context, error);
        }
    }

    private async Task<ODataError?> TryAnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value![ServiceRoot.Path.Length..].TrimStart('/');
        if (!Reading.Contains(context.Request.Method, StringComparer.Ordinal) && path != "$batch")
        {
            context.Response.Headers.Allow = string.Join(", ", Reading);
            return new ODataError(StatusCodes.Status405MethodNotAllowed, $"{context.Request.Method} is not allowed: reports can only be read.");
        }

        if (!reader.Read(path, context.Request.QueryString.Value ?? "", context.Request.Headers).IsRead(out var request, out var error))
        {
            return error;
        }

        try
        {
            return await AnswerAsync(context, request);
        }
        catch (CellQueryTooLargeException exception)
        {
            return new ODataError(StatusCodes.Status400BadRequest, exception.Message);
        }
        catch (CellQueryTimeoutException exception)
        {
            return new ODataError(StatusCodes.Status504GatewayTimeout, exception.Message + " Ask for less at a time: a narrower $filter, or no $orderby on a computed value.");
        }
        catch (StorageUnavailableException exception)
        {
            return new ODataError(exception.NoSpace ? StatusCodes.Status507InsufficientStorage : StatusCodes.Status503ServiceUnavailable, "The store does not answer at the moment. Try again later.");
        }
    }

    private Task<ODataError?> AnswerAsync(HttpContext context, ODataRequest request) => request.Path.Resource switch
    {
        ODataResource.Service => ServiceAsync(context, request),
        ODataResource.Metadata => MetadataAsync(context),
        ODataResource.Set => PageAsync(context, request),
        ODataResource.Count => CountAsync(context, request),
        _ => RowAsync(context, request),
    };

    private static async Task<ODataError?> ServiceAsync(HttpContext context, ODataRequest request)
    {
        await using var answer = Json(context, request);
        answer.Service(CellSets.All);
        return null;
    }

    private async Task<ODataError?> MetadataAsync(HttpContext context)
    {
        context.Response.ContentType = "application/xml;charset=utf-8";
        context.Response.ContentLength = metadata.Bytes.Length;
        await context.Response.BodyWriter.WriteAsync(metadata.Bytes, context.RequestAborted);
        return null;
    }

    private async Task<ODataError?> PageAsync(HttpContext context, ODataRequest request)
    {
        var take = (int)Math.Min(request.PageSize, request.Top ?? long.MaxValue);
        var page = await queries.QueryAsync(
            request.Path.Set!,
            new CellQuery
            {
                Filter = request.Filter,
                Order = request.Order,
                Columns = Columns(request),
                After = request.After,
                Skip = request.Skip,
                Take = take,
                Count = request.Count,
                Limits = limits,
            },
            context.RequestAborted);

        AcknowledgePreferences(context, request);
        await using var answer = Json(context, request);
        await answer.PageAsync(request, page, NextLink(context, request, page), context.RequestAborted);
        return null;
    }

    private async Task<ODataError?> CountAsync(HttpContext context, ODataRequest request)
    {
        var count = await queries.CountAsync(request.Path.Set!, request.Filter, limits, context.RequestAborted);
        await TextAsync(context, count);
        return null;
    }

    private async Task<ODataError?> RowAsync(HttpContext context, ODataRequest request)
    {
        var path = request.Path;
        var conditions = path.Set!.Key.Select((column, index) =>
            (CellExpression)new ComparisonExpression(ComparisonOperator.Equal, new ColumnExpression(column), new ConstantExpression(path.Key![index]))).ToList();
        var query = new CellQuery
        {
            Filter = conditions.Count == 1 ? conditions[0] : new LogicalExpression(IsOr: false, conditions),
            Columns = path.Property is null ? Columns(request) : [path.Property],
            Take = 1,
            Limits = limits,
        };
        var page = await queries.QueryAsync(path.Set, query, context.RequestAborted);
        if (page.Rows.Count == 0)
        {
            return new ODataError(StatusCodes.Status404NotFound, $"There is no row {Uri.UnescapeDataString(ValueText.Address(path.Set, path.Key!))}.");
        }

        await RowAsync(context, request, page.Rows[0]);
        return null;
    }

    private static async Task RowAsync(HttpContext context, ODataRequest request, CellRow row)
    {
        var value = row.Values[0];
        switch (request.Path.Resource)
        {
            case ODataResource.Entity:
                AcknowledgePreferences(context, request);
                await using (var answer = Json(context, request))
                {
                    answer.Entity(request, row);
                }

                break;
            case var _ when value is null:
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
            case ODataResource.Value:
                await TextAsync(context, value);
                break;
            default:
                await using (var answer = Json(context, request))
                {
                    answer.Property(request, value);
                }

                break;
        }
    }

    private static IReadOnlyList<CellColumn>? Columns(ODataRequest request) =>
        request.Format.Metadata == MetadataLevel.Full ? null : request.Select;

    private static JsonAnswer Json(HttpContext context, ODataRequest request) =>
        new JsonAnswer(context.Response, ServiceRoot.Of(context.Request), request.Format).WithHeaders(StatusCodes.Status200OK);

    private static Task TextAsync(HttpContext context, object value)
    {
        context.Response.ContentType = "text/plain;charset=utf-8";
        return context.Response.WriteAsync(ValueText.Of(value), context.RequestAborted);
    }

    private static void AcknowledgePreferences(HttpContext context, ODataRequest request)
    {
        List<string> applied = [];
        if (request.Preferences.MaxPageSize is not null && request.Path.Resource == ODataResource.Set)
        {
            applied.Add($"odata.maxpagesize={request.PageSize}");
        }

        if (request.Preferences.OmitNulls)
        {
            applied.Add("omit-values=nulls");
        }

        if (applied.Count > 0)
        {
            context.Response.Headers["Preference-Applied"] = string.Join(", ", applied);
        }
    }

    private string? NextLink(HttpContext context, ODataRequest request, CellPage page)
    {
        var remaining = request.Top - page.Rows.Count;
        if (!page.More || remaining <= 0)
        {
            return null;
        }

        var token = tokens.Write(new SkipTokenPlace(request.PageSize, remaining, page.Rows[^1].Position), request.Identity);
        var kept = request.Options.All
            .Where(option => option.Name is not ("$top" or "$skip" or "$skiptoken"))
            .Select(option => $"{Encode(option.Name)}={Encode(option.Value)}&");
        return $"{ServiceRoot.Of(context.Request)}{request.Path.Set!.Name}?{string.Concat(kept)}$skiptoken={token}";
    }

    // '$' and '@' may stand in a query as they are, and clients look for "$skiptoken" by eye.
    private static string Encode(string text) =>
        Uri.EscapeDataString(text).Replace("%24", "$", StringComparison.Ordinal).Replace("%40", "@", StringComparison.Ordinal);
}
