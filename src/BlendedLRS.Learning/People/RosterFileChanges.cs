namespace BlendedLRS.Learning.People;

/// <summary>A roster and a file about people become the roster after it, and a report. One use.</summary>
public sealed class RosterFileChanges
{
    private const string FileRule = "Roster file";

    private readonly RosterState _before;
    private readonly RosterFile _file;
    private readonly Func<string> _newKey;
    private readonly TimeZoneInfo _zone;
    private readonly List<RosterFileError> _errors = [];
    private readonly List<string> _merged = [];
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private RosterState _state;

    private RosterFileChanges(RosterState before, RosterFile file, Func<string> newKey, TimeZoneInfo zone) =>
        (_before, _state, _file, _newKey, _zone) = (before, before, file, newKey, zone);

    /// <summary>Applies a file.</summary>
    /// <param name="before">The roster before.</param>
    /// <param name="file">The file.</param>
    /// <param name="newKey">Makes the pseudonym of somebody new.</param>
    /// <param name="zone">The time zone of a new site that the file gives none.</param>
    /// <returns>The roster after it, which is the one before where there are errors, and what changes.</returns>
    public static (RosterState State, RosterReport Report) Apply(RosterState before, RosterFile file, Func<string> newKey, TimeZoneInfo zone)
    {
        var changes = new RosterFileChanges(before, file, newKey, zone);
        changes.PutSites();
        changes.PutUnits();
        var people = file.Rows.GroupBy(row => row.ExternalId, StringComparer.Ordinal).ToList();
        foreach (var person in people)
        {
            changes.PutPerson(person.Key, [.. person.OrderBy(row => row.From ?? file.AsOf)]);
        }

        changes.EndAbsent();
        changes.SetLeaders();
        return (changes._errors.Count == 0 ? changes._state : before, changes.Report());
    }

    private void PutSites()
    {
        foreach (var rows in _file.Rows.Where(row => row.Site is not null).GroupBy(row => row.Site!, StringComparer.Ordinal))
        {
            var known = _state.Sites.GetValueOrDefault(rows.Key);
            var name = Agreed(rows, "siteName", row => row.SiteName) ?? known?.Name ?? rows.Key;
            var zone = Agreed(rows, "timeZone", row => row.TimeZone?.Id) is { } id ? TimeZoneInfo.FindSystemTimeZoneById(id) : known?.TimeZone ?? _zone;
            if (known?.Name != name || known.TimeZone.Id != zone.Id)
            {
                Take(UnitChanges.Put(_state, new Site(rows.Key, name, zone)), rows.First(), "site");
            }
        }
    }

    private void PutUnits()
    {
        var units = _file.Rows.Where(row => row.Unit is not null).GroupBy(row => row.Unit!, StringComparer.Ordinal).ToList();
        var parents = _file.Rows.Where(row => row.ParentUnit is not null).GroupBy(row => row.ParentUnit!, StringComparer.Ordinal);
        var fresh = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (rows, name) in units.Select(rows => (rows, Agreed(rows, "unitName", row => row.UnitName))).Concat(parents.Select(rows => (rows, default(string)))))
        {
            var known = _state.Units.GetValueOrDefault(rows.Key);
            if (known is null)
            {
                fresh.Add(rows.Key);
                Take(UnitChanges.Put(_state, new OrgUnit(rows.Key, name ?? rows.Key)), rows.First(), "unit");
            }
            else if (name is not null && known.Name != name)
            {
                Take(UnitChanges.Put(_state, known with { Name = name }), rows.First(), "unitName");
            }
        }

        foreach (var rows in units.Where(_ => _file.Columns.Contains("parentUnit")))
        {
            // A unit that was not known stood where it stands; what is known moves as of the day.
            var since = fresh.Contains(rows.Key) ? DateOnly.MinValue : _file.AsOf;
            Take(UnitChanges.PutBelow(_state, rows.Key, Agreed(rows, "parentUnit", row => row.ParentUnit), since), rows.First(), "parentUnit");
        }
    }

    private void PutPerson(string id, IReadOnlyList<RosterRow> rows)
    {
        if (IsSaidTwice(id, rows))
        {
            return;
        }

        // Another external id of somebody who was merged: the lines of the one that they go by count.
        if (_state.WithExternalId(id) is { } linked && linked.ExternalId != id && _file.Rows.Any(row => row.ExternalId == linked.ExternalId))
        {
            _named.Add(linked.Key);
            return;
        }

        if (Identify(id, rows) is not { } person)
        {
            return;
        }

        _named.Add(person.Key);
        var fresh = rows.SelectMany(row => row.Ifis.Select(one => one.Ifi)).Distinct().Where(ifi => !person.Ifis.Contains(ifi)).ToList();
        var wanted = person with
        {
            Name = rows.LastOrDefault(row => row.Name is not null)?.Name ?? person.Name,
            ExternalId = person.ExternalId ?? id,
            Ifis = fresh.Count == 0 ? person.Ifis : [.. person.Ifis, .. fresh],
        };
        if (Take(PersonChanges.Put(_state, wanted), rows[0], "employeeId"))
        {
            var present = rows.LastOrDefault(row => row.Until is null && FirstDay(row) <= _file.AsOf);
            foreach (var row in rows)
            {
                PutPost(person.Key, row, row == present);
            }
        }
    }

    private DateOnly FirstDay(RosterRow row) => row.From ?? _file.AsOf;

    private bool IsSaidTwice(string id, IReadOnlyList<RosterRow> rows)
    {
        for (var i = 1; i < rows.Count; i++)
        {
            if (FirstDay(rows[i]) == FirstDay(rows[i - 1]))
            {
                Wrong(rows[i], rows[i].From is null ? "employeeId" : "validFrom", RosterRules.Spans, $"Line {rows[i - 1].Line} speaks of '{id}' since the same day.");
                return true;
            }
        }

        return false;
    }

    private Person? Identify(string id, IReadOnlyList<RosterRow> rows)
    {
        var person = _state.WithExternalId(id);
        foreach (var (row, (column, ifi)) in rows.SelectMany(row => row.Ifis.Select(one => (row, one))))
        {
            var owner = _state.WithIfi(ifi);
            if (owner is null || owner.Key == person?.Key)
            {
                continue;
            }

            if (owner.ExternalIds.FirstOrDefault() is { } other && (person is not null || other != id))
            {
                Wrong(row, column, RosterRules.IfiOnce, $"'{ifi}' belongs to the person with the employeeId '{owner.ExternalId ?? other}'.");
                return null;
            }

            if (person is not null)
            {
                _merged.Add(id);
                Take(PersonMerging.Merge(_state, person.Key, owner.Key), row, column);
            }

            person = _state.Find(person?.Key ?? owner.Key);
        }

        return person ?? new Person(_newKey());
    }

    private void PutPost(string key, RosterRow row, bool isPresent)
    {
        var spans = _state.People[key].Assignments;
        var first = FirstDay(row);
        var now = spans.FirstOrDefault(span => span.Holds(first)) ?? spans.LastOrDefault(span => span.From <= first) ?? new Assignment(first);
        var post = new Assignment(first, row.Until)
        {
            Unit = Has("unit") ? row.Unit : now.Unit,
            Site = Has("site") ? row.Site : now.Site,
            Role = Has("role") ? row.Role : now.Role,
            RoleFamily = Has("roleFamily") ? row.RoleFamily : now.RoleFamily,
            Fte = row.Fte ?? now.Fte,
        };
        var outcome = row.Until is null ? PersonChanges.Move(_state, key, post, isPresent ? _file.AsOf : null)
            : row.Until > first ? PersonChanges.Correct(_state, key, post)
            : RosterOutcome.Refused(_state, RosterRules.Spans, "/until", "validTo lies before validFrom, or before the day of the import.");
        Take(outcome, row, "");
    }

    private void EndAbsent()
    {
        foreach (var person in _file.IsFull ? _before.People.Values : [])
        {
            if (person.ExternalId is not null && _state.People.ContainsKey(person.Key) && !_named.Contains(person.Key))
            {
                _state = PersonChanges.Leave(_state, person.Key, _file.AsOf).State;
            }
        }
    }

    private void SetLeaders()
    {
        var leaders = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var managers = _file.Rows.Select(row => row.Manager).ToHashSet(StringComparer.Ordinal);
        var where = new Dictionary<string, (RosterRow Row, string Column)>(StringComparer.Ordinal);
        foreach (var row in _file.Rows)
        {
            foreach (var unit in row.Leads)
            {
                Lead(unit, row.ExternalId, row, "leads");
            }

            // Who is a manager themselves, or leads their unit, has a manager who leads the unit above.
            if (row is { Manager: { } manager, Unit: { } own })
            {
                var leadsOwn = (manager != row.ExternalId && managers.Contains(row.ExternalId)) || row.Leads.Contains(own, StringComparer.Ordinal);
                var above = leadsOwn ? _state.Units.GetValueOrDefault(own)?.Parents.FirstOrDefault(parent => parent.Holds(_file.AsOf))?.Unit : null;
                Lead(above ?? own, manager, row, "manager");
            }
        }

        foreach (var (unit, people) in leaders)
        {
            Take(UnitChanges.SetLeaders(_state, unit, people, _file.AsOf), where[unit].Row, where[unit].Column);
        }

        void Lead(string unit, string externalId, RosterRow row, string column)
        {
            if (_state.WithExternalId(externalId) is not { } person)
            {
                // Who is in the file but wrong is told of already.
                if (column == "manager" && _file.Rows.All(other => other.ExternalId != externalId))
                {
                    Wrong(row, column, RosterRules.Known, $"There is nobody with the employeeId '{externalId}'.");
                }

                return;
            }

            where.TryAdd(unit, (row, column));
            if (leaders.TryGetValue(unit, out var people))
            {
                people.Add(person.Key);
            }
            else
            {
                leaders[unit] = new HashSet<string>(StringComparer.Ordinal) { person.Key };
            }
        }
    }

    private bool Has(string column) => _file.Columns.Contains(column);

    // What the lines about one thing say of it; they must not contradict each other.
    private string? Agreed(IEnumerable<RosterRow> rows, string column, Func<RosterRow, string?> value)
    {
        var said = rows.Where(row => value(row) is not null).DistinctBy(value, StringComparer.Ordinal).Take(2).ToList();
        if (said.Count == 2)
        {
            Wrong(said[1], column, FileRule, $"'{value(said[1])}' contradicts '{value(said[0])}' in line {said[0].Line}.");
        }

        return said.Count == 0 ? null : value(said[0]);
    }

    private bool Take(RosterOutcome outcome, RosterRow row, string column)
    {
        _state = outcome.State;
        foreach (var refusal in outcome.Refusals)
        {
            Wrong(row, ColumnOf(refusal.Pointer) ?? column, refusal.Requirement, refusal.Reason);
        }

        return outcome.IsDone;
    }

    private void Wrong(RosterRow row, string column, string rule, string reason) => _errors.Add(new RosterFileError(row.Line, column, rule, reason));

    private static string? ColumnOf(string pointer) => pointer.Split('/')[^1] switch
    {
        "externalId" => "employeeId",
        "from" => "validFrom",
        "until" => "validTo",
        "name" or "site" or "fte" or "role" => pointer.Split('/')[^1],
        _ => null,
    };

    private RosterReport Report()
    {
        if (_errors.Count > 0)
        {
            return new RosterReport { Errors = [.. _errors.OrderBy(error => error.Line)] };
        }

        var (added, changed, moved, ended) = (new List<string>(), new List<string>(), new List<string>(), new List<string>());
        var order = _file.Rows.Select(row => _state.WithExternalId(row.ExternalId)!).Concat(_before.People.Values.Select(person => _state.Find(person.Key)!)).DistinctBy(person => person.Key, StringComparer.Ordinal);
        foreach (var person in order)
        {
            var id = person.ExternalId ?? person.Key;
            var before = _before.People.GetValueOrDefault(person.Key);
            var list = before is null ? added : before == person ? null : ChangeOf(before, person) switch { > 0 => moved, < 0 => ended, _ => changed };
            list?.Add(id);
        }

        return new RosterReport
        {
            Added = added,
            Changed = changed,
            Moved = moved,
            Ended = ended,
            Merged = [.. _merged.Distinct(StringComparer.Ordinal)],
            Units = [.. _state.Units.Values.Where(unit => _before.Units.GetValueOrDefault(unit.Key) != unit).Select(unit => unit.Key).Order(StringComparer.Ordinal)],
            Sites = [.. _state.Sites.Values.Where(site => _before.Sites.GetValueOrDefault(site.Key) != site).Select(site => site.Key).Order(StringComparer.Ordinal)],
        };
    }

    // Above 0: elsewhere or back; below 0: gone; 0: neither.
    private static int ChangeOf(Person before, Person now)
    {
        var (was, stays) = (before.Assignments is [.., { Until: null }], now.Assignments is [.., { Until: null }]);
        return was && !stays ? -1
            : !before.Assignments.SequenceEqual(now.Assignments) && (!was || before.Assignments[^1].Unit != now.Assignments[^1].Unit) ? 1
            : 0;
    }
}
