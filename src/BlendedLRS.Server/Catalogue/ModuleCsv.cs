using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Server.Csv;

namespace BlendedLRS.Server.Catalogue;

/// <summary>A CSV file of modules and their revisions. What a cell does not say stays as it is; nothing is taken away by an import.</summary>
internal static class ModuleCsv
{
    /// <summary>Key, Activity ids and the columns of the module.</summary>
    public const string Key = "key", Name = "name", ActivityId = "activityId", Class = "class", Owner = "owner", PartOf = "partOf", MustBeStandard = "mustBeStandard",
        Topics = "topics", Minutes = "minutes", Retired = "retired";

    /// <summary>The columns of a revision.</summary>
    public const string Revision = "revision", Released = "released", Cause = "cause", FlexLevel = "flexLevel", Major = "major", Addresses = "addresses";

    private static readonly string[] OfRevision = [Released, Cause, FlexLevel, Major, Addresses];

    private static readonly string[] Once = [Name, Class, Owner, PartOf, MustBeStandard, Minutes, Retired];

    /// <summary>Every column.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        [Key, Name, ActivityId, Class, Owner, PartOf, MustBeStandard, Topics, Minutes, Revision, Released, Cause, FlexLevel, Major, Addresses, Retired];

    /// <summary>What the lines make of the catalogue.</summary>
    /// <param name="content">The catalogue.</param>
    /// <param name="rows">The lines.</param>
    /// <param name="zone">The time zone of a release that is given as a day.</param>
    /// <param name="errors">Where errors are added.</param>
    public static CatalogueContent Apply(CatalogueContent content, IReadOnlyList<CsvRow> rows, TimeZoneInfo zone, List<CsvError> errors)
    {
        foreach (var row in rows.Where(row => row[Key] is null))
        {
            errors.Add(row.Error(Key, "The key is missing."));
        }

        foreach (var lines in rows.Where(row => row[Key] is not null).GroupBy(row => row[Key]!, StringComparer.Ordinal))
        {
            if (Module(content, [.. lines.Select(row => new CellReading(row, errors))], zone, errors) is { } module)
            {
                content = content.With(module) with { Ignored = content.Ignored.Except(module.ActivityIds) };
            }
        }

        return content;
    }

    private static LearningModule? Module(CatalogueContent content, IReadOnlyList<CellReading> lines, TimeZoneInfo zone, List<CsvError> errors)
    {
        var (first, key) = (lines[0].Row, lines[0].Row[Key]!);
        var known = content.Modules.GetValueOrDefault(key);
        if (known is null && content.FindModule(key) is { } survivor)
        {
            errors.Add(first.Error(Key, $"The module was merged into '{survivor.Key}'; use that key."));
            return null;
        }

        if (known is null && lines.All(line => line.Row[Name] is null))
        {
            errors.Add(first.Error(Name, "The name of a new module is missing."));
            return null;
        }

        foreach (var (column, row) in Once.SelectMany(column => Others(lines, column)))
        {
            errors.Add(row.Error(column, $"The module has another '{column}' on an earlier line; leave it empty on all lines but one."));
        }

        var module = Lines(known ?? new LearningModule(key, ""), lines);
        foreach (var line in lines)
        {
            module = Revised(module, line, zone, errors);
        }

        return module;
    }

    private static LearningModule Lines(LearningModule module, IReadOnlyList<CellReading> lines)
    {
        string? Text(string column) => lines.Select(line => line.Row[column]).FirstOrDefault(text => text is not null);
        T? Value<T>(Func<CellReading, T?> read)
            where T : struct => lines.Select(read).Aggregate((T?)null, (found, next) => found ?? next);
        var topics = lines.SelectMany(line => line.Words(Topics)).Distinct(StringComparer.Ordinal).ToList();
        return module with
        {
            Name = Text(Name) ?? module.Name,
            ActivityIds = [.. module.ActivityIds.Union(lines.SelectMany(line => line.Words(ActivityId)), StringComparer.Ordinal)],
            Class = Value(line => line.Term<ModuleClass>(Class)) ?? module.Class,
            Owner = Text(Owner) ?? module.Owner,
            PartOf = Text(PartOf) ?? module.PartOf,
            MustBeStandard = Text(MustBeStandard) ?? module.MustBeStandard,
            Topics = topics.Count > 0 ? topics : module.Topics,
            EstimatedMinutes = Value(line => line.Number(Minutes)) ?? module.EstimatedMinutes,
            IsRetired = Value(line => line.Answer(Retired)) ?? module.IsRetired,
        };
    }

    private static LearningModule Revised(LearningModule module, CellReading line, TimeZoneInfo zone, List<CsvError> errors)
    {
        if (line.Row[Revision] is not { } name)
        {
            var stray = Array.Find(OfRevision, column => line.Row[column] is not null);
            if (stray is not null)
            {
                errors.Add(line.Row.Error(Revision, $"The line says '{stray}' of a revision and does not name it."));
            }

            return module;
        }

        var known = module.Revisions.FirstOrDefault(revision => revision.Name == name);
        if (known is null && line.Row[Released] is null)
        {
            errors.Add(line.Row.Error(Released, "The release of a new revision is missing."));
        }

        var revision = Said(known ?? new ModuleRevision(name, DateTimeOffset.UnixEpoch), line, zone);
        // Without an id of its own it would never be found: what is learned by the old id would for ever be learned with the old revision.
        if (revision.ActivityId is null && module.Revisions.Any(other => other.ActivityId is not null && other.Released < revision.Released))
        {
            errors.Add(line.Row.Error(ActivityId, "An earlier revision has an Activity id of its own, so this one needs one too; repeat the id where it did not change."));
        }

        return ModuleLineage.With(module, revision);
    }

    private static ModuleRevision Said(ModuleRevision revision, CellReading line, TimeZoneInfo zone)
    {
        var ids = line.Words(ActivityId);
        var addresses = line.Ids(Addresses);
        return revision with
        {
            Released = line.Moment(Released, zone) ?? revision.Released,
            ActivityId = ids.Count == 1 ? ids[0] : revision.ActivityId,
            Cause = line.Term<RevisionCause>(Cause) ?? revision.Cause,
            FlexLevel = line.Level(FlexLevel) ?? revision.FlexLevel,
            IsMajor = line.Answer(Major) ?? revision.IsMajor,
            Addresses = addresses.Count > 0 ? addresses : revision.Addresses,
        };
    }

    private static IEnumerable<(string Column, CsvRow Row)> Others(IReadOnlyList<CellReading> lines, string column)
    {
        var said = lines.Where(line => line.Row[column] is not null).ToList();
        return said.Skip(1).Where(line => line.Row[column] != said[0].Row[column]).Select(line => (column, line.Row));
    }
}
