using System.Text.Json.Nodes;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Server.Demo;

/// <summary>What people tell by themselves in the capture app and in chat: little at first, more and more after the kick-off workshops.</summary>
internal sealed class InformalYear(DemoScribe scribe, IReadOnlyList<DemoPerson> people)
{
    private const int LeastPeople = 10;

    private readonly DemoRandom _random = scribe.Random;

    public void Tell()
    {
        for (var month = 0; month < DemoCalendar.Months; month++)
        {
            var present = people.Where(person => person.FirstMonth <= month).ToList();
            foreach (var person in present)
            {
                for (var entries = _random.Around(Rate(month) * person.Eagerness * scribe.Calendar.Busyness(month)); entries > 0; entries--)
                {
                    Tell(person, month);
                }
            }

            foreach (var person in _random.Draw(present, LeastPeople))
            {
                Tell(person, month);
            }
        }
    }

    /// <summary>Entries of a person in a full month: the workshops are the spark, what follows is the engine.</summary>
    private static double Rate(int month) => month switch
    {
        < 2 => 0.35,
        2 => 0.5,
        3 => 0.75,
        _ => 0.75 + (0.12 * (month - 3)),
    };

    private void Tell(DemoPerson person, int month)
    {
        var when = scribe.Calendar.Moment(month, _random);
        switch (_random.Below(20))
        {
            case < 4:
                Mentor(person, when);
                break;
            case < 8:
                Entry(person, when, DemoTerms.Isd + "solved", DemoTerms.TinCanType + "doubt", response: _random.Pick(DemoCatalogue.Problems));
                break;
            case 8:
                Entry(person, when, DemoTerms.Adl + "shared", scribe.Profile + "/activities/mistake", _random.Pick(DemoCatalogue.Mistakes), visibility: "team");
                break;
            case < 11:
                Experiment(person, when);
                break;
            case < 13:
                Entry(person, when, scribe.Profile + "/verbs/reflected", scribe.Profile + "/activities/learning-moment", response: _random.Pick(DemoCatalogue.Reflections));
                break;
            case < 16:
                Entry(person, when, DemoTerms.Adl + "experienced", DemoTerms.AcrossXType + "collaboration", _random.Pick(DemoCatalogue.Together));
                break;
            case < 19:
                Entry(person, when, DemoTerms.Adl + "experienced", scribe.Profile + "/activities/learning-moment", _random.Pick(DemoCatalogue.Moments), practice: _random.Chance(0.5) ? "observation" : "self-study");
                break;
            default:
                Entry(person, when, DemoTerms.Adl + "shared", scribe.Profile + "/activities/learning-moment", _random.Pick(DemoCatalogue.Moments), visibility: "organisation");
                break;
        }
    }

    /// <summary>Either side may report, sometimes both do.</summary>
    private void Mentor(DemoPerson person, DateTimeOffset when)
    {
        var other = _random.Pick([.. people.Where(candidate => candidate.Site == person.Site && candidate.Number != person.Number)]);
        if (_random.Chance(0.6))
        {
            var context = scribe.OwnContext(Topic(), Extensions(Visibility()));
            scribe.Write(Channel(), when, person, DemoTerms.TinCan + "mentored", DemoScribe.Agent(other), context, Length());
        }

        if (_random.Chance(0.6))
        {
            var extensions = Extensions(Visibility());
            extensions[scribe.Profile + "/ext/practice"] = _random.Chance(0.7) ? "mentoring" : "coaching";
            var context = scribe.OwnContext(Topic(), extensions);
            context["instructor"] = DemoScribe.Agent(person);
            var session = DemoScribe.Activity($"{DemoTerms.Capture}/x/{_random.Uuid()}", DemoTerms.TinCanType + "tutor-session");
            scribe.Write(Channel(), when.AddMinutes(_random.Between(1, 90)), other, DemoTerms.Adl + "attended", session, context, Length());
        }
    }

    private void Experiment(DemoPerson person, DateTimeOffset when)
    {
        var result = Length() ?? [];
        if (_random.Chance(0.6))
        {
            result["success"] = _random.Chance(0.55);
        }

        var target = DemoScribe.Activity($"{DemoTerms.Capture}/x/{_random.Uuid()}", scribe.Profile + "/activities/experiment", _random.Pick(DemoCatalogue.Experiments));
        scribe.Write(Channel(), when, person, scribe.Profile + "/verbs/experimented", target, scribe.OwnContext(Topic(), Extensions(Visibility())), result.Count == 0 ? null : result);
    }

    private void Entry(DemoPerson person, DateTimeOffset when, string verb, string type, string? name = null, string? response = null, string? practice = null, string? visibility = null)
    {
        var extensions = Extensions(visibility ?? Visibility());
        DemoScribe.Put(extensions, scribe.Profile + "/ext/practice", practice);
        var result = Length();
        if (response is not null)
        {
            result ??= [];
            result["response"] = response;
        }

        scribe.Write(Channel(), when, person, verb, DemoScribe.Activity($"{DemoTerms.Capture}/x/{_random.Uuid()}", type, name), scribe.OwnContext(Topic(), extensions), result);
    }

    private JsonObject Extensions(string visibility) => new()
    {
        [scribe.Profile + "/ext/visibility"] = visibility,
        [scribe.Profile + "/ext/channel"] = _random.Pick(["web", "mobile", "chat"]),
    };

    private string Visibility() => _random.Below(10) switch
    {
        < 6 => "private",
        6 => "people",
        < 9 => "team",
        _ => "organisation",
    };

    private SourceKind Channel() => _random.Chance(0.7) ? SourceKind.Capture : SourceKind.Chat;

    private string? Topic() => _random.Chance(0.6) ? _random.Pick(DemoCatalogue.Modules).Topic : null;

    /// <summary>People tell minutes, or choose a band, or leave it.</summary>
    private JsonObject? Length()
    {
        var (minutes, basis) = _random.Below(10) switch
        {
            < 3 => (5 * _random.Between(1, 12), "self-reported"),
            < 7 => (_random.Pick([5, 20, 45, 75]), "banded"),
            _ => (0, ""),
        };
        if (minutes == 0)
        {
            return null;
        }

        var result = DemoScribe.Duration(minutes);
        result["extensions"] = new JsonObject { [scribe.Profile + "/ext/duration-basis"] = basis };
        return result;
    }
}
