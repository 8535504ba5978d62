using BlendedLRS.Storage.Cells;

namespace BlendedLRS.Server.OData.Requests;

/// <summary>Reads the path below the service root (URL Conventions 4.0, 4).</summary>
internal static class PathReader
{
    private static readonly string[] Unsupported = ["$batch", "$all", "$entity", "$crossjoin", "$ref", "$links", "$query", "$each", "$filter", "$root", "$it"];

    /// <summary>Reads a path without its leading slash; a slash in a key is still <c>%2F</c>.</summary>
    public static Outcome<ODataPath> Read(string path)
    {
        var segments = Segments(path.TrimEnd('/'));
        if (segments.Find(IsUnsupported) is { } unsupported)
        {
            return ODataError.Unsupported(unsupported, $"{unsupported} is not supported.");
        }

        return segments switch
        {
            [""] => new ODataPath(ODataResource.Service),
            ["$metadata"] => new ODataPath(ODataResource.Metadata),
            [var set, .. var rest] => BelowSet(set, rest),
            _ => NotFound(path),
        };
    }

    private static Outcome<ODataPath> BelowSet(string segment, List<string> rest)
    {
        var open = segment.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? segment : segment[..open];
        if (CellSets.Find(name) is not { } set)
        {
            var near = CellSets.All.FirstOrDefault(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase));
            return NotFound(segment, near is null ? $"the service document lists the sets: {string.Join(", ", CellSets.All.Select(known => known.Name))}." : $"did you mean {near.Name}?");
        }

        if (open < 0)
        {
            return rest switch
            {
                [] => new ODataPath(ODataResource.Set, set),
                ["$count"] => new ODataPath(ODataResource.Count, set),
                _ => NotFound(rest[0], $"below {set.Name} there is $count, and one row is addressed by its key: {KeyReader.Example(set)}."),
            };
        }

        if (!KeyReader.Read(set, segment[open..]).IsRead(out var key, out var error))
        {
            return error;
        }

        return rest.Count == 0 ? new ODataPath(ODataResource.Entity, set, key) : BelowEntity(set, key, rest);
    }

    private static Outcome<ODataPath> BelowEntity(CellSet set, IReadOnlyList<object> key, List<string> rest)
    {
        if (set.Find(rest[0]) is not { } column)
        {
            return NotFound(rest[0], Parsing.Names.Unknown(set, rest[0]));
        }

        return rest switch
        {
            [_] => new ODataPath(ODataResource.Property, set, key, column),
            [_, "$value"] => new ODataPath(ODataResource.Value, set, key, column),
            _ => NotFound(rest[1], $"{column.Name} is a plain value; below it there is only $value."),
        };
    }

    private static bool IsUnsupported(string segment) =>
        segment.StartsWith('$') && Unsupported.Contains(segment.Split('(')[0], StringComparer.Ordinal);

    // A slash between quotes belongs to a key.
    private static List<string> Segments(string path)
    {
        List<string> segments = [];
        var (start, quoted) = (0, false);
        for (var index = 0; index < path.Length; index++)
        {
            quoted ^= path[index] == '\'';
            if (path[index] == '/' && !quoted)
            {
                segments.Add(path[start..index]);
                start = index + 1;
            }
        }

        segments.Add(path[start..]);
        return segments;
    }

    private static ODataError NotFound(string segment, string? advice = null) =>
        new(StatusCodes.Status404NotFound, $"There is no resource '{(segment.Length > 60 ? segment[..60] + "…" : segment)}'{(advice is null ? "." : "; " + advice)}");
}
