using System.Globalization;
using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.Catalogue;

/// <summary>What is wrong with a version of a baseline set.</summary>
internal static class BaselineCheck
{
    private const int MostDays = 36_500;

    public static IEnumerable<Refusal> Faults(BaselineSet set, CatalogueContent content) =>
    [
        .. CatalogueText.KeyFaults("/key", set.Key),
        .. CatalogueText.TextFaults("/name", set.Name),
        .. VersionFaults(set.Version),
        .. ItemFaults(set, content),
        .. ListFaults("/audience/units", set.Audience.Units),
        .. ListFaults("/audience/sites", set.Audience.Sites),
        .. ListFaults("/audience/roleFamilies", set.Audience.RoleFamilies),
        .. DayFaults(set),
        .. OverlapFaults(set, content),
    ];

    private static IEnumerable<Refusal> VersionFaults(string version) =>
        int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && version[0] != '0'
            ? []
            : [CatalogueFault.Refuse("/version", $"'{version}' is no version; versions are 1, 2, 3 and so on.")];

    private static IEnumerable<Refusal> ItemFaults(BaselineSet set, CatalogueContent content)
    {
        if (set.Items.Count == 0)
        {
            yield return CatalogueFault.Refuse("/items", "A baseline set has one module or more.");
        }

        foreach (var fault in CatalogueText.TwiceFaults("/items", set.Items))
        {
            yield return fault;
        }

        for (var index = 0; index < set.Items.Count; index++)
        {
            var item = set.Items[index];
            if (!content.Modules.ContainsKey(item))
            {
                var hint = content.FindModule(item) is { } merged ? $"; it was merged into '{merged.Key}'" : "";
                yield return CatalogueFault.Refuse($"/items/{index}", $"There is no module '{item}' in the catalogue{hint}.");
            }
        }
    }

    private static IEnumerable<Refusal> ListFaults(string pointer, IReadOnlyList<string> keys) =>
        keys.SelectMany((key, index) => CatalogueText.KeyFaults($"{pointer}/{index}", key)).Concat(CatalogueText.TwiceFaults(pointer, keys));

    private static IEnumerable<Refusal> DayFaults(BaselineSet set)
    {
        if (set.ValidDays is < 1 or > MostDays)
        {
            yield return CatalogueFault.Refuse("/validDays", $"A completion is valid for 1 to {MostDays} days; leave the member out where it is valid for good.");
        }

        if (set.GraceDays is < 0 or > MostDays)
        {
            yield return CatalogueFault.Refuse("/graceDays", $"The grace is 0 to {MostDays} days.");
        }

        if (set.From >= set.Until)
        {
            yield return CatalogueFault.Refuse("/until", "The first day on which it applies no more comes after the first day on which it applies.");
        }
    }

    private static IEnumerable<Refusal> OverlapFaults(BaselineSet set, CatalogueContent content)
    {
        var versions = content.VersionsOf(set.Key);
        var index = versions.Select(other => other.Version).ToList().IndexOf(set.Version);
        var overlaps = index > 0 && (versions[index - 1].Until is null || set.From is null || versions[index - 1].Until > set.From);
        return overlaps ? [CatalogueFault.Refuse("/from", $"Version {versions[index - 1].Version} applies on that day too; a version ends before the next one begins.")] : [];
    }
}
