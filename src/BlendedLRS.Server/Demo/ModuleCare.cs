using System.Text.Json.Nodes;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Server.Demo;

/// <summary>Feedback on modules, proposals for rework, and the revisions that follow; goals that people set and agree on.</summary>
internal sealed class ModuleCare(DemoScribe scribe, IReadOnlyList<DemoPerson> people)
{
    private readonly DemoRandom _random = scribe.Random;

    public void Tell()
    {
        foreach (var module in DemoCatalogue.Modules)
        {
            TellFeedback(module);
        }

        foreach (var person in people.Where(_ => _random.Chance(0.8)))
        {
            TellGoal(person);
        }
    }

    private void TellFeedback(DemoModule module)
    {
        var given = new List<Guid>();
        for (var month = 0; month < DemoCalendar.Months; month++)
        {
            var revision = month < 6 ? 1 : 2;
            for (var remarks = _random.Around(2 * scribe.Calendar.Busyness(month)); remarks > 0; remarks--)
            {
                var person = Present(month);
                var when = scribe.Calendar.Moment(month, _random);
                var result = new JsonObject { ["score"] = new JsonObject { ["scaled"] = _random.Between(2, 10) / 10.0 }, ["response"] = _random.Pick(DemoCatalogue.Remarks) };
                given.Add(scribe.Write(SourceKind.Capture, when, person, DemoTerms.TinCan + "rated", scribe.Module(module, revision), Open(), result));
                if (_random.Chance(0.15))
                {
                    Propose(person, module, revision, when.AddMinutes(2), given[^1]);
                }
            }

            if (month == 5)
            {
                Revise(module, given);
                given.Clear();
            }
        }
    }

    private void Propose(DemoPerson person, DemoModule module, int revision, DateTimeOffset when, Guid feedback)
    {
        var context = Open();
        context["contextActivities"]!["parent"] = new JsonArray(scribe.Module(module, revision));
        context["statement"] = new JsonObject { ["objectType"] = "StatementRef", ["id"] = feedback.ToString() };
        var suggestion = DemoScribe.Activity($"{DemoTerms.Capture}/x/{_random.Uuid()}", DemoTerms.TinCanType + "suggestion", _random.Pick(DemoCatalogue.Remarks));
        scribe.Write(SourceKind.Capture, when, person, DemoTerms.Isd + "proposed", suggestion, context);
    }

    private void Revise(DemoModule module, List<Guid> addresses)
    {
        var target = scribe.Module(module, 2);
        target["definition"]!["extensions"]![scribe.Profile + "/ext/revises"] = $"{DemoTerms.Platform}/m/{module.Key}/r1";
        var extensions = new JsonObject
        {
            [scribe.Profile + "/ext/revision-cause"] = addresses.Count > 0 ? "feedback" : "scheduled-review",
            [scribe.Profile + "/ext/addresses"] = new JsonArray([.. addresses.Select(id => (JsonNode)id.ToString())]),
        };
        scribe.Write(SourceKind.Lms, scribe.Calendar.Moment(5, _random), people[0], DemoTerms.Isd + "revised", target, scribe.OwnContext(module.Topic, extensions));
    }

    private void TellGoal(DemoPerson person)
    {
        var month = _random.Between(person.FirstMonth, DemoCalendar.Months - 2);
        var when = scribe.Calendar.Moment(month, _random);
        var goal = DemoScribe.Activity($"{DemoTerms.Capture}/g/{_random.Uuid()}", DemoTerms.TinCanType + "goal", _random.Pick(DemoCatalogue.Goals));
        var extensions = new JsonObject { [scribe.Profile + "/ext/visibility"] = "people", [scribe.Profile + "/ext/channel"] = "web" };
        var proposed = scribe.Write(SourceKind.Capture, when, person, DemoTerms.TinCan + "defined", goal, scribe.OwnContext(null, extensions));
        if (_random.Chance(0.6))
        {
            var lead = people.First(other => other.IsLead && other.Site == person.Site);
            var reference = new JsonObject { ["objectType"] = "StatementRef", ["id"] = proposed.ToString() };
            var visible = new JsonObject { [scribe.Profile + "/ext/visibility"] = "people" };
            scribe.Write(SourceKind.Capture, when.AddHours(1), lead, "http://activitystrea.ms/schema/1.0/approve", reference, scribe.OwnContext(null, visible));
        }
    }

    private DemoPerson Present(int month) => _random.Pick([.. people.Where(person => person.FirstMonth <= month)]);

    private JsonObject Open() => scribe.OwnContext(null, new JsonObject { [scribe.Profile + "/ext/visibility"] = "organisation" });
}
