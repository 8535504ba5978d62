using System.Text.Json;
using BlendedLRS.Learning.People;
using BlendedLRS.Server.Options;
using BlendedLRS.Server.People;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Server.Scim;

/// <summary>What a User means for the roster: who somebody is, where they work, whether they are there.</summary>
internal sealed class ScimPeople(RosterOptions options, RosterWriter roster)
{
    /// <summary>Puts a User into the work, new or changed.</summary>
    public ScimWork Put(ScimWork work, ScimResource resource)
    {
        if (ScimJson.Text(resource.Body, "userName") is not { } name)
        {
            return work.Wrong(ScimError.Value("A User has a userName, a text that is not empty."));
        }

        if (ScimJson.Find(resource.Body, "active") is { ValueKind: not (JsonValueKind.True or JsonValueKind.False) })
        {
            return work.Wrong(ScimError.Value("active is true or false."));
        }

        if (work.People.Values.Any(other => other.Id != resource.Id && name.Equals(ScimJson.Text(other.Body, "userName"), StringComparison.OrdinalIgnoreCase)))
        {
            return work.Wrong(ScimError.Taken($"There is a User with the userName '{name}' already."));
        }

        var before = work.PersonOf(resource.Id);
        return Identify(work, resource, before, name)
            .Then(known => Place(known, known.People[resource.Id], UnitNamedBy(work.People.GetValueOrDefault(resource.Id))));
    }

    /// <summary>A User is gone: the person has left, and their past stays.</summary>
    public ScimWork Delete(ScimWork work, string id)
    {
        var left = work.PersonOf(id) is { } person ? work.Change(state => PersonChanges.Leave(state, person.Key, roster.TodayOf(state, person))) : work;
        return left with { People = left.People.Remove(id) };
    }

    private ScimWork Identify(ScimWork work, ScimResource resource, Person? known, string name)
    {
        var externalId = ScimJson.Text(resource.Body, "employeeNumber", ScimNames.Enterprise) ?? ScimJson.Text(resource.Body, "externalId");
        var ifis = Ifis(resource.Body, name);
        var person = known ?? (externalId is null ? null : work.Roster.WithExternalId(externalId));
        foreach (var owner in ifis.Select(work.Roster.WithIfi).OfType<Person>().Select(owner => owner.Key).Distinct(StringComparer.Ordinal).ToList())
        {
            if (person is null || person.Key == owner)
            {
                person ??= work.Roster.Find(owner);
                continue;
            }

            if (work.Roster.Find(owner)!.ExternalIds.Any() || IsTaken(work, owner, resource.Id))
            {
                return work.Wrong(ScimError.Taken($"A mailbox or account of '{name}' belongs to the person '{owner}'; an administrator can merge the two."));
            }

            var survivor = person.Key;
            work = work.Change(state => PersonMerging.Merge(state, survivor, owner));
            person = work.Roster.Find(survivor);
        }

        if (person is not null && IsTaken(work, person.Key, resource.Id))
        {
            return work.Wrong(ScimError.Taken($"The person '{person.Key}', who '{name}' is, belongs to another User."));
        }

        person ??= new Person(roster.NewKey());
        var fresh = ifis.Where(ifi => !person.Ifis.Contains(ifi)).ToList();
        var wanted = person with
        {
            ExternalId = externalId ?? person.ExternalId,
            Name = NameOf(resource.Body) ?? person.Name,
            Ifis = fresh.Count == 0 ? person.Ifis : [.. person.Ifis, .. fresh],
        };
        return work.Change(state => PersonChanges.Put(state, wanted)) with { People = work.People.SetItem(resource.Id, resource with { Person = person.Key }) };
    }

    private ScimWork Place(ScimWork work, ScimResource resource, string? unitBefore)
    {
        var person = work.PersonOf(resource.Id)!;
        var today = roster.TodayOf(work.Roster, person);
        if (ScimJson.Find(resource.Body, "active") is { ValueKind: JsonValueKind.False })
        {
            return work.Change(state => PersonChanges.Leave(state, person.Key, today));
        }

        var last = person.Assignments.FirstOrDefault(span => span.Holds(today)) ?? (person.Assignments is [.., var end] ? end : new Assignment(today));

        // Who is said to belong to no unit any more belongs to none; of whom it was never said, others may have said it.
        var unit = UnitNamedBy(resource) ?? (unitBefore is null ? last.Unit : null);
        var post = last with { From = today, Until = null, Unit = unit, Role = ScimJson.Text(resource.Body, "title") ?? last.Role };
        return AddUnit(work, unit).Change(state => PersonChanges.Move(state, person.Key, post)).Then(placed => Lead(placed, unit, last.Unit, today));
    }

    private string? UnitNamedBy(ScimResource? resource) =>
        resource is null || options.ScimUnitFrom == ScimUnitSource.None ? null : ScimJson.Text(resource.Body, options.ScimUnitFrom.ToString(), ScimNames.Enterprise);

    /// <summary>Adds a unit that is not there yet.</summary>
    public static ScimWork AddUnit(ScimWork work, string? unit) =>
        unit is null || work.Roster.Units.ContainsKey(unit) ? work : work.Change(state => UnitChanges.Put(state, new OrgUnit(unit, unit)));

    // Whoever is named as manager by the people of a unit leads it. Nobody named: what is known of its leaders stays.
    private static ScimWork Lead(ScimWork work, string? unit, string? before, DateOnly today)
    {
        foreach (var one in new[] { unit, before }.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var managers = work.People.Values
                .Where(resource => ManagerOf(resource) is not null && work.PersonOf(resource.Id)?.Assignments.FirstOrDefault(span => span.Holds(today))?.Unit == one)
                .Select(resource => work.PersonOf(ManagerOf(resource)!)?.Key).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            work = managers.Count == 0 ? work : work.Change(state => UnitChanges.SetLeaders(state, one, managers, today));
        }

        return work;
    }

    private static string? ManagerOf(ScimResource resource) =>
        ScimJson.Find(resource.Body, ScimNames.Enterprise) is { } extension && ScimJson.Find(extension, "manager") is { } manager ? ScimJson.Text(manager, "value") : null;

    private static bool IsTaken(ScimWork work, string person, string id) =>
        work.People.Values.Any(other => other.Id != id && other.Person is { } key && work.Roster.Find(key)?.Key == person);

    private static string? NameOf(JsonElement body)
    {
        var parts = ScimJson.Find(body, "name") ?? default;
        var joined = $"{ScimJson.Text(parts, "givenName")} {ScimJson.Text(parts, "familyName")}".Trim();
        return ScimJson.Text(body, "displayName") ?? ScimJson.Text(parts, "formatted") ?? (joined.Length == 0 ? null : joined);
    }

    private List<Ifi> Ifis(JsonElement body, string name)
    {
        var addresses = new List<string>();
        if (options.ScimMailboxes is ScimMailboxes.Both or ScimMailboxes.UserName)
        {
            addresses.Add(name);
        }

        if (options.ScimMailboxes is ScimMailboxes.Both or ScimMailboxes.Emails)
        {
            addresses.AddRange(ScimJson.Items(ScimJson.Find(body, "emails")).Select(email => ScimJson.Text(email, "value")).OfType<string>());
        }

        var account = options.ScimAccountHomePage is { } page ? IfiText.Account(page.OriginalString, name) : null;
        return [.. addresses.Select(IfiText.Mailbox).Append(account).OfType<Ifi>().Distinct()];
    }
}
