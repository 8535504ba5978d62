using System.Text.Json.Nodes;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Server.Demo;

/// <summary>What the learning platform and bought content report: steady through the year, with a series of kick-off workshops in the third and fourth month.</summary>
internal sealed class FormalYear(DemoScribe scribe, IReadOnlyList<DemoPerson> people)
{
    /// <summary>Where sessions in a room stand on the platform, each under the key of its module.</summary>
    public const string Sessions = DemoTerms.Platform + "/mod/facetoface";

    private const double CompletionsPerPersonAndMonth = 1.15;
    private const int LeastPeople = 10;

    private readonly DemoRandom _random = scribe.Random;

    /// <summary>The id that the platform's general plugin gives to a module: that of its course.</summary>
    public static string CourseId(DemoModule module) => $"{DemoTerms.Platform}/course/view.php?id={100 + IndexOf(module)}";

    /// <summary>The id under which bought content reports.</summary>
    public static string ContentId(DemoModule module) => $"https://content.noorderwerk.example/{module.Key}";

    public void Tell()
    {
        for (var month = 0; month < DemoCalendar.Months; month++)
        {
            var present = people.Where(person => person.FirstMonth <= month).ToList();
            foreach (var person in present)
            {
                var completions = _random.Around(CompletionsPerPersonAndMonth * scribe.Calendar.Busyness(month));
                foreach (var module in _random.Draw(DemoCatalogue.Modules, completions))
                {
                    Take(person, module, month);
                }
            }

            foreach (var person in _random.Draw(present, LeastPeople))
            {
                Take(person, DemoCatalogue.Modules[0], month);
            }

            TellSessions(present, month);
        }
    }

    private void Take(DemoPerson person, DemoModule module, int month)
    {
        var when = scribe.Calendar.Moment(month, _random);
        if (module.IsVendorContent)
        {
            PlayContent(person, module, when);
            return;
        }

        if (_random.Chance(0.55))
        {
            Enrol(person, module, when.AddMinutes(-_random.Between(30, 60 * 24 * 5)));
        }

        for (var view = _random.Between(1, 3); view > 0; view--)
        {
            scribe.Write(SourceKind.Lms, when.AddMinutes(-view * 7), person, DemoTerms.TinCan + "viewed", Course(module), PlatformContext("course_viewed"));
        }

        if (module.HasQuiz)
        {
            Quiz(person, module, when.AddMinutes(-2));
        }

        Complete(person, module, when, revision: month < 6 ? 1 : 2);
    }

    /// <summary>Most completions come from our own plugin, some from the platform's general one, which knows no duration.</summary>
    private void Complete(DemoPerson person, DemoModule module, DateTimeOffset when, int revision)
    {
        if (_random.Chance(0.3))
        {
            var context = PlatformContext("course_completed");
            if (_random.Chance(0.6))
            {
                context["extensions"]![DemoTerms.PlannedDuration] = $"PT{module.Minutes}M";
            }

            scribe.Write(SourceKind.Lms, when, person, DemoTerms.Adl + "completed", Course(module), context);
            return;
        }

        var result = _random.Chance(0.85) ? DemoScribe.Duration(Math.Max(8, module.Minutes + _random.Between(-12, 18))) : [];
        result["completion"] = true;
        if (result.ContainsKey("duration"))
        {
            result["extensions"] = new JsonObject { [scribe.Profile + "/ext/duration-basis"] = "measured" };
        }

        scribe.Write(SourceKind.Lms, when, person, DemoTerms.Adl + "completed", scribe.Module(module, revision), scribe.OwnContext(module.Topic), result);
        if (module.IsMandatory && _random.Chance(0.25))
        {
            var certificate = DemoScribe.Activity($"{DemoTerms.Platform}/certificates/{module.Key}", DemoTerms.Edlm + "activity-types/certificate", module.Name);
            scribe.Write(SourceKind.Lms, when.AddSeconds(20), person, DemoTerms.Tla + "achieved", certificate, PlatformContext("certificate_issued"));
        }
    }

    private void Enrol(DemoPerson person, DemoModule module, DateTimeOffset when)
    {
        var bySelf = !module.IsMandatory && _random.Chance(0.45);
        var context = PlatformContext("user_enrolment_created");
        context["extensions"]![DemoTerms.Edlm + "context-extensions/enrolment-type"] = bySelf ? "self" : "manual";
        if (!bySelf)
        {
            context["instructor"] = DemoScribe.Agent(people.First(other => other.IsLead && other.Site == person.Site));
        }

        scribe.Write(SourceKind.Lms, when, person, DemoTerms.Edlm + "verbs/enrolled", Course(module), context);
    }

    private void Quiz(DemoPerson person, DemoModule module, DateTimeOffset when)
    {
        var attempt = DemoScribe.Activity($"{DemoTerms.Platform}/mod/quiz/attempt/{module.Key}/{_random.Between(1, 99999)}", DemoTerms.AdlType + "attempt");
        var score = new JsonObject { ["raw"] = _random.Between(6, 10), ["min"] = 0, ["max"] = 10 };
        scribe.Write(SourceKind.Lms, when, person, DemoTerms.Adl + "completed", attempt, PlatformContext("attempt_submitted"), new JsonObject { ["score"] = score, ["completion"] = true, ["duration"] = $"PT{_random.Between(3, 12)}M" });
    }

    private void PlayContent(DemoPerson person, DemoModule module, DateTimeOffset when)
    {
        var registration = _random.Uuid().ToString();
        JsonObject Context() => new()
        {
            ["registration"] = registration,
            ["contextActivities"] = new JsonObject { ["category"] = new JsonArray(DemoScribe.Activity("https://w3id.org/xapi/cmi5/context/categories/cmi5")) },
        };
        JsonObject Unit() => DemoScribe.Activity(ContentId(module), null, module.Name);
        var result = DemoScribe.Duration(Math.Max(8, module.Minutes + _random.Between(-6, 9)));
        result["success"] = true;
        scribe.Write(SourceKind.Content, when.AddMinutes(-module.Minutes), person, DemoTerms.Adl + "initialized", Unit(), Context());
        scribe.Write(SourceKind.Content, when, person, DemoTerms.Adl + "passed", Unit(), Context(), result);
    }

    private void TellSessions(List<DemoPerson> present, int month)
    {
        var busyness = scribe.Calendar.Busyness(month);
        if (month is 2 or 3)
        {
            Session(DemoCatalogue.KickOff, _random.Draw(present, (int)(present.Count * 0.45)), month);
        }

        for (var session = _random.Around(3 * busyness); session > 0; session--)
        {
            Session(_random.Pick(DemoCatalogue.Modules), _random.Draw(present, _random.Between(6, 11)), month);
        }
    }

    private void Session(DemoModule module, IReadOnlyList<DemoPerson> attending, int month)
    {
        var when = scribe.Calendar.Moment(month, _random);
        var id = $"{Sessions}/{module.Key}/{_random.Between(100, 999)}";
        foreach (var person in attending)
        {
            var context = PlatformContext("take_attendance");
            context["instructor"] = DemoScribe.Agent(people.First(other => other.IsLead && other.Site == person.Site));
            var result = _random.Chance(0.9) ? DemoScribe.Duration(module.Minutes) : null;
            if (result is not null)
            {
                result["extensions"] = new JsonObject { [scribe.Profile + "/ext/duration-basis"] = "scheduled" };
            }

            scribe.Write(SourceKind.Lms, when, person, DemoTerms.Adl + "attended", DemoScribe.Activity(id, DemoTerms.AcrossXType + "face-to-face-discussion", module.Name), context, result);
        }
    }

    private static JsonObject Course(DemoModule module) =>
        DemoScribe.Activity(CourseId(module), DemoTerms.Course, module.Name);

    private static int IndexOf(DemoModule module) => DemoCatalogue.Modules.TakeWhile(other => other.Key != module.Key).Count();

    private static JsonObject PlatformContext(string eventName) => new()
    {
        ["platform"] = "Moodle",
        ["language"] = "en",
        ["contextActivities"] = new JsonObject { ["category"] = new JsonArray(DemoScribe.Activity(DemoTerms.Platform, DemoTerms.TinCanType + "lms", "Noorderwerk learning platform")) },
        ["extensions"] = new JsonObject { [DemoTerms.LogstoreInfo] = new JsonObject { ["event_name"] = eventName } },
    };
}
