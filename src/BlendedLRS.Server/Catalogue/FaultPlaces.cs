using System.Globalization;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Server.Csv;

namespace BlendedLRS.Server.Catalogue;

/// <summary>Where in a file the faults of a catalogue come from. What already has an error of its own is left out: its faults follow from that.</summary>
internal sealed class FaultPlaces(CatalogueContent content, IReadOnlyList<CsvRow> rows, IReadOnlyList<CsvError> errors)
{
    private static readonly Dictionary<string, string> ColumnOf = new(StringComparer.Ordinal)
    {
        ["key"] = ModuleCsv.Key, ["aliases"] = ModuleCsv.Key, ["name"] = ModuleCsv.Name, ["activityIds"] = ModuleCsv.ActivityId, ["owner"] = ModuleCsv.Owner,
        ["partOf"] = ModuleCsv.PartOf, ["mustBeStandard"] = ModuleCsv.MustBeStandard, ["topics"] = ModuleCsv.Topics, ["estimatedMinutes"] = ModuleCsv.Minutes,
        ["items"] = BaselineCsv.Item, ["units"] = BaselineCsv.Unit, ["sites"] = BaselineCsv.Site, ["roleFamilies"] = BaselineCsv.RoleFamily,
        ["validDays"] = BaselineCsv.ValidDays, ["graceDays"] = BaselineCsv.GraceDays, ["from"] = BaselineCsv.From, ["until"] = BaselineCsv.Until,
    };

    private readonly ILookup<string?, CsvRow> _rows = rows.ToLookup(row => row[ModuleCsv.Key], StringComparer.Ordinal);
    private readonly HashSet<int> _wrongLines = [.. errors.Select(error => error.Line)];

    /// <summary>The faults as errors of the file.</summary>
    public IEnumerable<CsvError> Errors(IReadOnlyList<CatalogueFault> faults)
    {
        var own = faults.Where(fault => _rows.Contains(KeyOf(fault))).ToList();
        var told = own.Where(fault => !_rows[KeyOf(fault)].Any(row => _wrongLines.Contains(row.Line))).Select(ErrorOf).ToList();
        return told.Count > 0 || errors.Count > 0 || own.Count > 0 ? told : faults.Select(Elsewhere);
    }

    private static string KeyOf(CatalogueFault fault) => fault.Part == CataloguePart.BaselineSet ? fault.Key[..fault.Key.LastIndexOf('@')] : fault.Key;

    private static CsvError Elsewhere(CatalogueFault fault) =>
        new(1, null, $"{CatalogueEntries.CollectionOf(fault.Part)} '{fault.Key}' would be wrong at '{fault.Refusal.Pointer}': {fault.Refusal.Reason}");

    private CsvError ErrorOf(CatalogueFault fault)
    {
        var lines = _rows[KeyOf(fault)].ToList();
        var steps = fault.Refusal.Pointer.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (steps is ["revisions", var place, var member])
        {
            var revision = content.Modules[fault.Key].Revisions[int.Parse(place, CultureInfo.InvariantCulture)].Name;
            var line = lines.LastOrDefault(row => row[ModuleCsv.Revision] == revision) ?? lines[0];
            return line.Error(member == "name" ? ModuleCsv.Revision : member, fault.Refusal.Reason);
        }

        var name = Array.FindLast(steps, step => !char.IsAsciiDigit(step[0])) ?? "";
        var column = ColumnOf.GetValueOrDefault(name);
        var value = steps is [.., var index] && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? ValueAt(fault, name, at) : null;
        var found = lines.LastOrDefault(row => column is not null && row[column] is { } cell && (value is null || cell == value || cell.Split((char[]?)null).Contains(value, StringComparer.Ordinal)));
        return (found ?? lines[0]).Error(column, fault.Refusal.Reason);
    }

    private string? ValueAt(CatalogueFault fault, string list, int index)
    {
        var module = fault.Part == CataloguePart.Module ? content.Modules[fault.Key] : null;
        var set = fault.Part == CataloguePart.BaselineSet ? content.BaselineSets[fault.Key] : null;
        var values = list switch
        {
            "activityIds" => module?.ActivityIds,
            "topics" => module?.Topics,
            "items" => set?.Items,
            "units" => set?.Audience.Units,
            "sites" => set?.Audience.Sites,
            "roleFamilies" => set?.Audience.RoleFamilies,
            _ => null,
        };
        return values is not null && index < values.Count ? values[index] : null;
    }
}
