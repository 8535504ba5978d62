using System.Globalization;
using BlendedLRS.Learning;
using BlendedLRS.Learning.People;
using BlendedLRS.Learning.Resolution;
using BlendedLRS.Storage.Resolution;

namespace BlendedLRS.Server.Resolution;

/// <summary>What was resolved, as the store keeps it.</summary>
/// <param name="roster">Tells the day of a moment where somebody worked.</param>
/// <param name="zone">Tells the day of what happened to a module.</param>
internal sealed class ResolvedRecords(Roster roster, TimeZoneInfo zone)
{
    /// <summary>The records of a person.</summary>
    public ResolvedOwner Of(PersonLearning person)
    {
        var records = new KeyedRecords();
        foreach (var one in person.Events)
        {
            records.Add(ResolvedKind.LearningEvent, Text(one.StatementId), one.Day, one);
        }

        foreach (var one in person.Commitments)
        {
            records.Add(ResolvedKind.Commitment, Text(one.StatementId), DayOf(person, one.Time), one);
        }

        foreach (var one in person.Goals)
        {
            records.Add(ResolvedKind.Goal, Text(one.StatementId), DayOf(person, one.Proposed), one);
        }

        foreach (var one in person.Ties)
        {
            records.Add(ResolvedKind.Tie, string.Create(CultureInfo.InvariantCulture, $"{one.Time.UtcTicks}"), DayOf(person, one.Time), one);
        }

        foreach (var one in person.Questions)
        {
            records.Add(ResolvedKind.Question, Text(one.StatementId), DayOf(person, one.Time), one);
        }

        foreach (var one in person.RoleChanges)
        {
            records.Add(ResolvedKind.RoleChange, "", one.Day, one);
        }

        foreach (var one in person.Feedback)
        {
            records.Add(ResolvedKind.Feedback, Text(one.StatementId), DayOf(person, one.Time), one);
        }

        return new ResolvedOwner(person.Person, records.All);
    }

    /// <summary>The records of a module.</summary>
    public ResolvedOwner Of(ModuleLearning module)
    {
        var records = new KeyedRecords();
        foreach (var one in module.Feedback)
        {
            records.Add(ResolvedKind.Feedback, Text(one.StatementId), CalendarDay.Of(one.Time, zone), one);
        }

        foreach (var one in module.Cases)
        {
            records.Add(ResolvedKind.ReworkCase, one.Key, CalendarDay.Of(one.Opened, zone), one);
        }

        foreach (var one in module.Revisions)
        {
            records.Add(ResolvedKind.ModuleRevision, one.Name, CalendarDay.Of(one.Released, zone), one);
        }

        return new ResolvedOwner(ResolutionOwners.OfModule(module.ModuleKey), records.All);
    }

    private static string Text(Guid id) => id.ToString("D");

    private DateOnly DayOf(PersonLearning person, DateTimeOffset time) => roster.DayOf(person.Person, time);
}
