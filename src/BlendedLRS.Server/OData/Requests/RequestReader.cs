using System.Globalization;
using BlendedLRS.Server.OData.Parsing;
using BlendedLRS.Server.Options;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Cells.Expressions;
using BlendedLRS.Storage.Cells.Sql;

namespace BlendedLRS.Server.OData.Requests;

/// <summary>Reads a request in full before anything is asked of the store: the first mistake is the answer.</summary>
internal sealed class RequestReader(ODataOptions options, CellQueryLimits limits, SkipTokens tokens, TimeProvider time)
{
    /// <summary>Reads a request.</summary>
    /// <param name="path">The path below the service root, without a leading slash.</param>
    /// <param name="query">The raw query.</param>
    /// <param name="headers">The headers.</param>
    public Outcome<ODataRequest> Read(string path, string query, IHeaderDictionary headers)
    {
        if (Version(headers) is { } wrong)
        {
            return wrong;
        }

        if (!PathReader.Read(path).IsRead(out var resource, out var error)
            || !QueryOptions.Read(query, resource.Options).IsRead(out var given, out error)
            || !FormatReader.Read(given["$format"], headers.Accept, resource.Resource).IsRead(out var format, out error))
        {
            return error;
        }

        var request = new ODataRequest { Path = resource, Options = given, Format = format, Preferences = Preferences.Read(headers["Prefer"]) };
        return resource.Set is null ? request : WithOptions(request, resource.Set);
    }

    private static ODataError? Version(IHeaderDictionary headers)
    {
        foreach (var name in new[] { "OData-Version", "OData-MaxVersion" })
        {
            var sent = headers[name].ToString().Split(';')[0].Trim();
            if (sent.Length > 0 && (!decimal.TryParse(sent, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var version) || version < 4))
            {
                return ODataError.Bad(name, $"{name} must be 4.0 or higher; this service speaks OData 4.0.");
            }
        }

        return null;
    }

    private Outcome<ODataRequest> WithOptions(ODataRequest request, CellSet set)
    {
        var context = new ParseContext(set, limits, request.Options.Aliases, time.GetUtcNow());
        CellExpression? filter = null;
        IReadOnlyList<CellOrder>? order = [];
        IReadOnlyList<CellColumn>? select = null;
        ODataError? error = null;
        if ((request.Options["$filter"] is { } filterText && !ExpressionParser.Filter(context, filterText).IsRead(out filter, out error))
            || (request.Options["$orderby"] is { } orderText && !ExpressionParser.OrderBy(context, orderText).IsRead(out order, out error))
            || (request.Options["$select"] is { } selectText && !SelectReader.Read(set, selectText).IsRead(out select, out error)))
        {
            return error!;
        }

        return WithPaging(request with { Filter = filter, Order = order, Select = select });
    }

    private Outcome<ODataRequest> WithPaging(ODataRequest request)
    {
        if (!Number(request.Options, "$top", out var top, out var error)
            || !Number(request.Options, "$skip", out var skip, out error)
            || !Flag(request.Options, "$count", out var count, out error))
        {
            return error!;
        }

        var preferred = Math.Min(request.Preferences.MaxPageSize ?? options.PageSize, options.LargestPageSize);
        var paged = request with { Top = top, Skip = skip ?? 0, Count = count, PageSize = preferred };
        return request.Options["$skiptoken"] is { } token ? Continued(paged, token) : paged;
    }

    private Outcome<ODataRequest> Continued(ODataRequest request, string token)
    {
        var types = CellSelect.TotalOrder(request.Path.Set!, request.Order).Select(item => item.By.Type).ToList();
        if (request.Top is not null || request.Skip > 0 || tokens.Read(token, request.Identity, types) is not { } place)
        {
            return ODataError.Bad("$skiptoken", "$skiptoken belongs to the nextLink it came with: follow that link as it is, without changes.");
        }

        var size = request.Preferences.MaxPageSize is null ? place.PageSize : request.PageSize;
        return request with { Top = place.Remaining, After = place.Position, PageSize = size };
    }

    private static bool Number(QueryOptions given, string name, out long? number, out ODataError? error)
    {
        (number, error) = (null, null);
        if (given[name] is { } text)
        {
            if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read))
            {
                error = ODataError.Bad(name, $"{name} must be a whole number from 0 to {long.MaxValue}.");
                return false;
            }

            number = read;
        }

        return true;
    }

    private static bool Flag(QueryOptions given, string name, out bool flag, out ODataError? error)
    {
        var text = given[name];
        flag = text == "true";
        error = text is null or "true" or "false" ? null : ODataError.Bad(name, $"{name} must be true or false.");
        return error is null;
    }
}
