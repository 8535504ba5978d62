using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Server.Csv;

namespace BlendedLRS.Server.Catalogue;

/// <summary>A CSV file of baseline sets: a line for each item, and for each unit, site and role family. A set that applies already gets a new version.</summary>
internal static class BaselineCsv
{
    /// <summary>The columns.</summary>
    public const string Key = "key", Name = "name", Item = "item", Unit = "unit", Site = "site", RoleFamily = "roleFamily", Mandatory = "mandatory",
        ValidDays = "validDays", GraceDays = "graceDays", From = "from", Until = "until";

    private static readonly string[] Once = [Name, Mandatory, ValidDays, GraceDays, From, Until];

    /// <summary>Every column.</summary>
    public static IReadOnlyList<string> Columns { get; } = [Key, Name, Item, Unit, Site, RoleFamily, Mandatory, ValidDays, GraceDays, From, Until];

    /// <summary>What the lines make of the catalogue.</summary>
    /// <param name="content">The catalogue.</param>
    /// <param name="rows">The lines.</param>
    /// <param name="today">The day.</param>
    /// <param name="errors">Where errors are added.</param>
    public static CatalogueContent Apply(CatalogueContent content, IReadOnlyList<CsvRow> rows, DateOnly today, List<CsvError> errors)
    {
        foreach (var row in rows.Where(row => row[Key] is null))
        {
            errors.Add(row.Error(Key, "The key is missing."));
        }

        foreach (var lines in rows.Where(row => row[Key] is not null).GroupBy(row => row[Key]!, StringComparer.Ordinal))
        {
            content = Applied(content, [.. lines], today, errors);
        }

        return content;
    }

    private static CatalogueContent Applied(CatalogueContent content, IReadOnlyList<CsvRow> lines, DateOnly today, List<CsvError> errors)
    {
        var (first, key) = (lines[0], lines[0][Key]!);
        var known = content.VersionsOf(key) is [.., var last] ? last : null;
        if (known is null && lines.All(line => line[Name] is null))
        {
            errors.Add(first.Error(Name, "The name of a new baseline set is missing."));
            return content;
        }

        foreach (var column in Once)
        {
            var said = lines.Where(line => line[column] is not null).ToList();
            errors.AddRange(said.Skip(1).Where(line => line[column] != said[0][column])
                .Select(line => line.Error(column, $"The set has another '{column}' on an earlier line; leave it empty on all lines but one.")));
        }

        var outcome = BaselineVersions.Set(content, Wanted(known ?? new BaselineSet(key, "", []), [.. lines.Select(line => new CellReading(line, errors))], known is null), today);
        errors.AddRange(outcome.Refusals.Select(refusal => first.Error(From, refusal.Reason)));
        return outcome.Content;
    }

    // A change applies from the day that the file says, never from the day of the version before; and it goes on for good unless the file says otherwise.
    private static BaselineSet Wanted(BaselineSet set, IReadOnlyList<CellReading> lines, bool isNew)
    {
        T? Value<T>(Func<CellReading, T?> read)
            where T : struct => lines.Select(read).Aggregate((T?)null, (found, next) => found ?? next);
        IReadOnlyList<string> List(string column, IReadOnlyList<string> before) =>
            lines.Select(line => line.Row[column]).OfType<string>().ToList() is { Count: > 0 } said ? said : before;
        var from = Value(line => line.Day(From));
        return set with
        {
            Name = lines.Select(line => line.Row[Name]).FirstOrDefault(name => name is not null) ?? set.Name,
            Items = List(Item, set.Items),
            Audience = new Audience(
                [.. List(Unit, set.Audience.Units).Distinct(StringComparer.Ordinal)],
                [.. List(Site, set.Audience.Sites).Distinct(StringComparer.Ordinal)],
                [.. List(RoleFamily, set.Audience.RoleFamilies).Distinct(StringComparer.Ordinal)]),
            IsMandatory = Value(line => line.Answer(Mandatory)) ?? set.IsMandatory,
            ValidDays = Value(line => line.Whole(ValidDays)) ?? set.ValidDays,
            GraceDays = Value(line => line.Whole(GraceDays)) ?? set.GraceDays,
            From = from ?? (isNew ? null : set.From),
            Until = Value(line => line.Day(Until)) ?? (from is null || from == set.From ? set.Until : null),
        };
    }
}
