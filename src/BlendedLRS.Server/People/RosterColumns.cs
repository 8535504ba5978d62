using System.Globalization;
using BlendedLRS.Learning.People;

namespace BlendedLRS.Server.People;

/// <summary>The cells of a file about people: what each column takes. An empty cell says nothing.</summary>
internal static class RosterColumns
{
    /// <summary>The column that every line fills.</summary>
    public const string Id = "employeeId";

    private const int LongestHistory = 1900;

    /// <summary>Reads a line; whatever is wrong with a cell is added to the errors.</summary>
    /// <param name="line">Where it begins.</param>
    /// <param name="cells">The filled cells by column.</param>
    /// <param name="errors">What is wrong.</param>
    public static RosterRow? Read(int line, IReadOnlyDictionary<string, string> cells, ICollection<RosterFileError> errors)
    {
        if (!cells.TryGetValue(Id, out var id))
        {
            errors.Add(new RosterFileError(line, Id, RosterRules.Form, "The employeeId is missing."));
            return null;
        }

        var row = new RosterRow(line, id);
        foreach (var (column, text) in cells)
        {
            if (With(row, column, text, cells) is { } next)
            {
                row = next;
            }
            else
            {
                errors.Add(new RosterFileError(line, column, RosterRules.Form, $"'{(text.Length <= 60 ? text : text[..60] + "…")}' is not {Allowed(column)}."));
            }
        }

        return row;
    }

    private static RosterRow? With(RosterRow row, string column, string text, IReadOnlyDictionary<string, string> cells) => column switch
    {
        "email" => IfiText.Mailbox(text) is { } ifi ? row with { Ifis = [.. row.Ifis, (column, ifi)] } : null,
        "accountHomePage" => cells.ContainsKey("accountName") ? row : null,
        "accountName" => IfiText.Account(cells.GetValueOrDefault("accountHomePage", ""), text) is { } ifi ? row with { Ifis = [.. row.Ifis, (column, ifi)] } : null,
        "ifis" => WithIfis(row, text),
        "timeZone" => TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) && cells.ContainsKey("site") ? row with { TimeZone = zone } : null,
        "fte" => double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var fte) ? row with { Fte = fte } : null,
        "validFrom" => Day(text) is { } day ? row with { From = day } : null,
        "validTo" => Day(text) is { } day ? row with { Until = day.AddDays(1) } : null,
        _ => KeyText.IsKey(text) ? WithText(row, column, text) : null,
    };

    private static RosterRow WithText(RosterRow row, string column, string text) => column switch
    {
        "name" => row with { Name = text },
        "unit" => row with { Unit = text },
        "unitName" => row with { UnitName = text },
        "parentUnit" => row with { ParentUnit = text },
        "site" => row with { Site = text },
        "siteName" => row with { SiteName = text },
        "role" => row with { Role = text },
        "roleFamily" => row with { RoleFamily = text },
        "manager" => row with { Manager = text },
        "leads" => row with { Leads = text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) },
        _ => row,
    };

    private static RosterRow? WithIfis(RosterRow row, string text)
    {
        foreach (var key in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IfiText.TryRead(key, out var ifi))
            {
                return null;
            }

            row = row with { Ifis = [.. row.Ifis, ("ifis", ifi.Value)] };
        }

        return row;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= LongestHistory and < 9999 ? day : null;

    private static string Allowed(string column) => column switch
    {
        "email" => "an e-mail address",
        "accountHomePage" => "beside an accountName",
        "accountName" => "a name beside an accountHomePage that is an absolute address",
        "ifis" => $"a list of IFIs separated by spaces: {IfiText.Allowed}",
        "timeZone" => "a time zone such as Europe/Amsterdam beside a site",
        "fte" => "a number above 0 and at most 1",
        "validFrom" or "validTo" => "a day such as 2026-01-31",
        _ => KeyText.Allowed,
    };
}
