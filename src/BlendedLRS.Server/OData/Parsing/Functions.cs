using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Cells.Expressions;

namespace BlendedLRS.Server.OData.Parsing;

/// <summary>The functions of OData 4.0 by name: what they take and what they become.</summary>
internal static class Functions
{
    private static readonly CellType[] Text = [CellType.Text];
    private static readonly CellType[] Whole = [CellType.Int32, CellType.Int64];
    private static readonly CellType[] Number = [CellType.Int32, CellType.Int64, CellType.Double];
    private static readonly CellType[] Day = [CellType.Date, CellType.Instant];
    private static readonly CellType[] Moment = [CellType.Instant];

    private static readonly Dictionary<string, (CellFunction Function, CellType[][] Parameters)> Known = new(StringComparer.Ordinal)
    {
        ["contains"] = (CellFunction.Contains, [Text, Text]),
        ["startswith"] = (CellFunction.StartsWith, [Text, Text]),
        ["endswith"] = (CellFunction.EndsWith, [Text, Text]),
        ["length"] = (CellFunction.Length, [Text]),
        ["indexof"] = (CellFunction.IndexOf, [Text, Text]),
        ["substring"] = (CellFunction.Substring, [Text, Whole, Whole]),
        ["tolower"] = (CellFunction.ToLower, [Text]),
        ["toupper"] = (CellFunction.ToUpper, [Text]),
        ["trim"] = (CellFunction.Trim, [Text]),
        ["concat"] = (CellFunction.Concat, [Text, Text]),
        ["year"] = (CellFunction.Year, [Day]),
        ["month"] = (CellFunction.Month, [Day]),
        ["day"] = (CellFunction.Day, [Day]),
        ["hour"] = (CellFunction.Hour, [Moment]),
        ["minute"] = (CellFunction.Minute, [Moment]),
        ["second"] = (CellFunction.Second, [Moment]),
        ["fractionalseconds"] = (CellFunction.FractionalSeconds, [Moment]),
        ["date"] = (CellFunction.Date, [Moment]),
        ["round"] = (CellFunction.Round, [Number]),
        ["floor"] = (CellFunction.Floor, [Number]),
        ["ceiling"] = (CellFunction.Ceiling, [Number]),
    };

    /// <summary>Functions of the standard that no set can answer yet.</summary>
    public static IReadOnlySet<string> Unsupported { get; } = new HashSet<string>(
        ["cast", "isof", "time", "totaloffsetminutes", "totalseconds", "geo.distance", "geo.intersects", "geo.length", "matchesPattern", "hassubset", "hassubsequence", "case"],
        StringComparer.Ordinal);

    /// <summary>Every function that is answered, in the order of the standard.</summary>
    public static IEnumerable<string> Names => Known.Keys.Concat(["now", "mindatetime", "maxdatetime"]);

    /// <summary>The call, or what is wrong with it.</summary>
    public static (CellExpression? Call, string? Problem) Bind(string name, List<CellExpression> arguments, DateTimeOffset now)
    {
        if (Constant(name, now) is { } constant)
        {
            return arguments.Count == 0 ? (constant, null) : (null, $"{name} takes no arguments.");
        }

        if (!Known.TryGetValue(name, out var known))
        {
            return (null, Misspelt(name));
        }

        var fewest = known.Function == CellFunction.Substring ? 2 : known.Parameters.Length;
        if (arguments.Count < fewest || arguments.Count > known.Parameters.Length)
        {
            return (null, $"{name} takes {Amount(fewest, known.Parameters.Length)}, not {arguments.Count}.");
        }

        for (var index = 0; index < arguments.Count; index++)
        {
            if (arguments[index].Type is { } type && !known.Parameters[index].Contains(type))
            {
                return (null, $"argument {index + 1} of {name} must be {string.Join(" or ", known.Parameters[index].Select(TypeNames.Of))}, not {TypeNames.Of(type)}.");
            }
        }

        return known.Function == CellFunction.Substring && arguments.Skip(1).Any(argument => argument is ConstantExpression { Value: < 0 or < 0L })
            ? (null, "substring takes positions and lengths from 0.")
            : (new CallExpression(known.Function, arguments), null);
    }

    private static ConstantExpression? Constant(string name, DateTimeOffset now) => name switch
    {
        "now" => new ConstantExpression(now.ToUniversalTime()),
        "mindatetime" => new ConstantExpression(DateTimeOffset.MinValue),
        "maxdatetime" => new ConstantExpression(DateTimeOffset.MaxValue),
        _ => null,
    };

    private static string Amount(int fewest, int most) => (fewest, most) switch
    {
        (1, 1) => "1 argument",
        _ when fewest == most => $"{most} arguments",
        _ => $"{fewest} or {most} arguments",
    };

    private static string Misspelt(string name)
    {
        var near = Names.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));
        var shown = name.Length > 40 ? name[..40] + "…" : name;
        return name == "substringof" ? "substringof is OData 3; write contains(Column,'text')."
            : near is null ? $"there is no function '{shown}'."
            : $"there is no function '{shown}'; did you mean {near}?";
    }
}
