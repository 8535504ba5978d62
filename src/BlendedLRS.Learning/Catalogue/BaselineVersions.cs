using System.Globalization;

namespace BlendedLRS.Learning.Catalogue;

/// <summary>How a baseline set changes: a version that people have already been measured by stays as it was, and a new one applies from a day on.</summary>
public static class BaselineVersions
{
    /// <summary>Makes a set what somebody wants it to be.</summary>
    /// <param name="content">The catalogue.</param>
    /// <param name="wanted">The set; its version does not matter. Of one that applies already, <c>From</c> is the day from which the change applies.</param>
    /// <param name="today">The day.</param>
    public static CatalogueOutcome Set(CatalogueContent content, BaselineSet wanted, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(wanted);
        var versions = content.VersionsOf(wanted.Key);
        if (versions.Count == 0)
        {
            return CatalogueOutcome.Of(content.With(wanted with { Version = "1" }));
        }

        var last = versions[^1];
        if (IsSame(last, wanted))
        {
            return CatalogueOutcome.Of(content);
        }

        if (last.From > today)
        {
            return Replaced(content, versions, wanted);
        }

        if (wanted.From is not { } from || from < today || from <= last.From)
        {
            return CatalogueOutcome.Refused(
                content, "/from", string.Create(CultureInfo.InvariantCulture, $"The set applies already, so a change makes a new version: say from which day, {today:O} or later{After(last)}."));
        }

        var number = int.Parse(last.Version, CultureInfo.InvariantCulture) + 1;
        var ended = last.Until is { } until && until <= from ? last : last with { Until = from };
        return CatalogueOutcome.Of(content.With(ended, wanted with { Version = number.ToString(CultureInfo.InvariantCulture) }));
    }

    /// <summary>Ends a set: from a day on it applies no more. A version that has not begun is taken out.</summary>
    public static CatalogueOutcome End(CatalogueContent content, string key, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(content);
        var versions = content.VersionsOf(key);
        var future = versions.Where(set => set.From >= today).Select(CatalogueContent.VersionKey);
        var begun = versions.Where(set => !(set.From >= today) && (set.Until is null || set.Until > today)).Select(set => set with { Until = today });
        return CatalogueOutcome.Of((content with { BaselineSets = content.BaselineSets.RemoveRange(future) }).With(begun.ToList()));
    }

    // What has not begun may change at will; the version before it ends where the next begins.
    private static CatalogueOutcome Replaced(CatalogueContent content, IReadOnlyList<BaselineSet> versions, BaselineSet wanted)
    {
        var last = versions[^1];
        var changed = wanted with { Version = last.Version };
        if (versions.Count == 1)
        {
            return CatalogueOutcome.Of(content.With(changed));
        }

        var before = versions[^2];
        return wanted.From is { } from && !(from <= before.From)
            ? CatalogueOutcome.Of(content.With(before.Until == last.From ? before with { Until = from } : before, changed))
            : CatalogueOutcome.Refused(content, "/from", $"The version says from which day it applies, after the first day of version {before.Version}.");
    }

    private static string After(BaselineSet last) => last.From is { } from ? string.Create(CultureInfo.InvariantCulture, $", and after {from:O}") : "";

    private static bool IsSame(BaselineSet last, BaselineSet wanted)
    {
        var comparable = wanted with { Version = last.Version, From = wanted.From ?? last.From };
        return CatalogueJson.Write(last) == CatalogueJson.Write(comparable);
    }
}
