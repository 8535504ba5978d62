using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.Surveys;

/// <summary>What Swagger UI says of <c>/admin/waves</c>.</summary>
internal static class WaveDocumentation
{
    private const string Group = "Surveys";
    private const string Body = """{ "key": "2026-spring", "instrument": "psychological-safety/7", "from": "2026-04-01", "until": "2026-04-22", "minimumPeople": 5, "activityId": "https://lms.example/surveys/2026-spring" }""";
    private const string Wave = """
        { "key": "2026-spring", "instrument": "psychological-safety/7", "from": "2026-04-01", "until": "2026-04-22", "minimumPeople": 5, "activityId": "https://lms.example/surveys/2026-spring",
          "state": "open", "answered": 12, "groupsFixed": "2026-03-20",
          "groups": [{ "key": "*", "roster": 0 }, { "key": "plant", "parent": "*", "roster": 8 }, { "key": "line-1", "parent": "plant", "roster": 14 }] }
        """;

    private static readonly (int, string, string?)[] Refusals = [(401, "Sign in as an administrator.", null), (403, "Not an administrator, or a page of another site.", null)];
    private static readonly (int, string, string?) NotThere = (404, "There is no such wave.", null);
    private static readonly (int, string, string?) Changed = (412, "The wave has another ETag than the If-Match header names.", null);

    /// <summary>GET of all waves.</summary>
    public static readonly Documentation List = Words("List the waves", "In the order of time.", (200, "The waves.", $$"""{ "waves": [{{Wave}}] }"""));

    /// <summary>GET of one.</summary>
    public static readonly Documentation Get = Words(
        "Read a wave", "When it is asked, its reporting groups, and how many answered; that is left out as long as it is too few. What was answered is not told.", (200, "The wave.", Wave), NotThere);

    /// <summary>PUT of one.</summary>
    public static readonly Documentation Put = Words(
        "Plan or change a wave", "Until it begins. Its reporting groups are made of the roster of today: a unit with fewer than seven people belongs to the one above. Waves are at least 90 days apart.",
        (200, "The wave.", Wave), (201, "It is new.", null), (400, "Something is wrong with it; nothing is changed. 'pointer' leads to it.", null), (409, "It has begun.", null), Changed,
        (415, "Another Content-Type than the one that is taken.", null)) with
    {
        RequestExample = Body,
    };

    /// <summary>DELETE of one.</summary>
    public static readonly Documentation Delete = Words("Delete a wave", "While nobody answered.", (204, "Deleted.", null), NotThere, (409, "Somebody answered, or it is closed.", null), Changed);

    private static Documentation Words(string summary, string description, params (int, string, string?)[] answers) =>
        new(summary, description, []) { Tag = Group, Answers = [.. answers, .. Refusals] };
}
