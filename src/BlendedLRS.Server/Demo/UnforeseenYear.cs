using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Server.Demo;

/// <summary>The little that no rule foresees: a badge reader at the meeting room, and a maintenance system with a vocabulary of its own.</summary>
internal sealed class UnforeseenYear(DemoScribe scribe, IReadOnlyList<DemoPerson> people)
{
    public void Tell()
    {
        for (var month = 0; month < DemoCalendar.Months; month++)
        {
            foreach (var person in scribe.Random.Draw(people, scribe.Random.Around(6 * scribe.Calendar.Busyness(month))))
            {
                var meeting = DemoScribe.Activity($"{DemoTerms.Hr}/rooms/atelier", DemoTerms.AdlType + "meeting");
                scribe.Write(SourceKind.Unbound, scribe.Calendar.Moment(month, scribe.Random), person, DemoTerms.Adl + "attended", meeting);
            }

            foreach (var person in scribe.Random.Draw(people, scribe.Random.Around(3 * scribe.Calendar.Busyness(month))))
            {
                var machine = DemoScribe.Activity("https://maintenance.noorderwerk.example/machines/line-4", "https://maintenance.noorderwerk.example/types/machine", "Line 4");
                scribe.Write(SourceKind.Unbound, scribe.Calendar.Moment(month, scribe.Random), person, "https://maintenance.noorderwerk.example/verbs/calibrated", machine);
            }
        }
    }
}
