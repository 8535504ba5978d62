using BlendedLRS.Server.OData.Parsing;
using BlendedLRS.Storage.Cells;

namespace BlendedLRS.Server.OData.Requests;

/// <summary>Reads <c>$select</c>.</summary>
internal static class SelectReader
{
    /// <summary>The columns named, in the order of the set; all for <c>*</c>.</summary>
    public static Outcome<IReadOnlyList<CellColumn>> Read(CellSet set, string text)
    {
        HashSet<CellColumn> named = [];
        var position = 0;
        foreach (var part in text.Split(','))
        {
            var name = part.Trim();
            if (name == "*")
            {
                named.UnionWith(set.Columns);
            }
            else if (set.Find(name) is { } column)
            {
                named.Add(column);
            }
            else
            {
                return ODataError.At("$select", position + part.Length - part.TrimStart().Length, name.Length == 0 ? "a column is expected." : Names.Unknown(set, name));
            }

            position += part.Length + 1;
        }

        return new Outcome<IReadOnlyList<CellColumn>>([.. set.Columns.Where(named.Contains)], null);
    }
}
