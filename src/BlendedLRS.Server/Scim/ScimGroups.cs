using System.Text.Json;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.People;
using BlendedLRS.Server.Options;
using BlendedLRS.Server.People;

namespace BlendedLRS.Server.Scim;

/// <summary>What a Group means for the roster: a unit where its name says so, else nothing.</summary>
internal sealed class ScimGroups(RosterOptions options, RosterWriter roster)
{
    /// <summary>Puts a Group into the work, new or changed.</summary>
    public ScimWork Put(ScimWork work, ScimResource group)
    {
        if (ScimJson.Text(group.Body, "displayName") is not { } name)
        {
            return work.Wrong(ScimError.Value("A Group has a displayName, a text that is not empty."));
        }

        if (work.Groups.Values.Any(other => other.Id != group.Id && name.Equals(ScimJson.Text(other.Body, "displayName"), StringComparison.OrdinalIgnoreCase)))
        {
            return work.Wrong(ScimError.Taken($"There is a Group with the displayName '{name}' already."));
        }

        if (ScimJson.Items(ScimJson.Find(group.Body, "members")).Any(member => ScimJson.Text(member, "value") is null))
        {
            return work.Wrong(ScimError.Value("A member has a value, the id of a User or Group."));
        }

        var before = work.Groups.GetValueOrDefault(group.Id);
        var (were, are) = (Members(before), Members(group));
        if (are.Except(were, StringComparer.Ordinal).FirstOrDefault(id => !work.People.ContainsKey(id) && !work.Groups.ContainsKey(id)) is { } strange)
        {
            return work.Wrong(ScimError.Value($"There is no resource '{strange}' to be a member."));
        }

        var (from, to) = (UnitOf(before), UnitOf(group));
        var kept = from == to ? are.Intersect(were, StringComparer.Ordinal).ToList() : [];
        work = ScimPeople.AddUnit(work with { Groups = work.Groups.SetItem(group.Id, group) }, to);
        work = were.Except(kept, StringComparer.Ordinal).Aggregate(work, (left, id) => Move(left, id, from, null));
        return to is null ? work : are.Except(kept, StringComparer.Ordinal).Aggregate(work, (joined, id) => Move(joined, id, null, to));
    }

    /// <summary>A Group is gone; who was in its unit is in none.</summary>
    public ScimWork Delete(ScimWork work, string id)
    {
        var group = work.Groups.GetValueOrDefault(id);
        var left = Members(group).Aggregate(work, (left, member) => Move(left, member, UnitOf(group), null));
        return left with { Groups = left.Groups.Remove(id) };
    }

    /// <summary>Takes a User that is gone out of every Group.</summary>
    public static ScimWork Forget(ScimWork work, string id, DateTimeOffset now)
    {
        foreach (var group in work.Groups.Values.Where(group => Members(group).Contains(id)))
        {
            var body = JsonNode.Parse(group.Body.GetRawText())!.AsObject();
            body["members"] = new JsonArray([.. body["members"]!.AsArray().Where(member => member?["value"]?.GetValue<string>() != id).Select(member => member?.DeepClone())]);
            work = work with { Groups = work.Groups.SetItem(group.Id, group.Changed(JsonSerializer.SerializeToElement(body), now)) };
        }

        return work;
    }

    /// <summary>Ids of the members of a Group.</summary>
    public static IReadOnlySet<string> Members(ScimResource? group) => group is null ? new HashSet<string>(StringComparer.Ordinal) :
        ScimJson.Items(ScimJson.Find(group.Body, "members")).Select(member => ScimJson.Text(member, "value")).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private string? UnitOf(ScimResource? group) =>
        options.ScimUnitGroupPrefix is { } prefix && group is not null && ScimJson.Text(group.Body, "displayName") is { } name
        && name.StartsWith(prefix, StringComparison.Ordinal) && name[prefix.Length..].Trim() is { Length: > 0 } unit ? unit : null;

    private ScimWork Move(ScimWork work, string id, string? from, string? to)
    {
        if (work.PersonOf(id) is not { } person || (from is null && to is null))
        {
            return work;
        }

        // Who is not there, or elsewhere by now, is not moved.
        var today = roster.TodayOf(work.Roster, person);
        var span = person.Assignments.FirstOrDefault(span => span.Holds(today));
        return span is null || (from is not null && span.Unit != from) ? work : work.Change(state => PersonChanges.Move(state, person.Key, span with { From = today, Unit = to }));
    }
}
