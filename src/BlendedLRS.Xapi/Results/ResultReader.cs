using System.Text.Json;
using BlendedLRS.Xapi.Durations;
using BlendedLRS.Xapi.Extensions;
using BlendedLRS.Xapi.Json;

namespace BlendedLRS.Xapi.Results;

/// <summary>Results (xAPI-Data 2.4.5).</summary>
internal static class ResultReader
{
    private const int Score = 0;
    private const int Success = 1;
    private const int Completion = 2;
    private const int Response = 3;
    private const int Duration = 4;
    private static readonly PropertyTable Properties = new("a Result", "score", "success", "completion", "response", "duration", "extensions");

    public static bool ReadResult(this ref JsonCursor c)
    {
        if (!c.Expect(JsonTokenType.StartObject, Section.Result, "a Result object is required"))
        {
            return false;
        }

        uint seen = 0;
        while (c.NextProperty(Properties, ref seen, out int property))
        {
            if (!Read(ref c, property))
            {
                return false;
            }
        }

        return !c.IsRefused;
    }

    private static bool Read(ref JsonCursor c, int property) => property switch
    {
        Score => c.ReadScore(),
        Success or Completion => c.ReadBoolean(Section.Result),
        Response => c.ReadString(Section.Result),
        Duration => ReadDuration(ref c),
        _ => c.ReadExtensions(),
    };

    private static bool ReadDuration(ref JsonCursor c) =>
        (c.Token == JsonTokenType.String && Iso8601Duration.IsValid(c.Text()))
        || c.Refuse(Section.Duration, "a duration of ISO 8601 with designators is required, such as \"PT1H30M\" or \"P4W\"");
}
