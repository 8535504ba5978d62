using System.Globalization;
using System.Text.Json;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Learning.Surveys;

/// <summary>An answer to one item of a survey, as a Statement tells it: template <c>survey-response</c> of the profile.</summary>
/// <param name="Actor">Who answered.</param>
/// <param name="HomePage">The home page of the Actor's account; null when the Actor is known by something else.</param>
/// <param name="Activities">Ids of the surveys and waves that it belongs to: <c>grouping</c>, then <c>parent</c>.</param>
/// <param name="ItemId">The Activity id of the item.</param>
/// <param name="Points">The answer on the scale.</param>
public sealed record StatedAnswer(Ifi Actor, string? HomePage, IReadOnlyList<string> Activities, string ItemId, int Points)
{
    /// <summary>Reads it; null when the Statement is no answer on a scale by an identified Agent.</summary>
    /// <param name="raw">A Statement.</param>
    public static StatedAnswer? Read(ReadOnlyMemory<byte> raw)
    {
        using var json = JsonDocument.Parse(raw);
        var statement = json.RootElement;
        var actor = statement.Child("actor");
        if (AgentKeys.OfAgent(actor) is not { } ifi || statement.Child("object").Text("id") is not { } item || PointsOf(statement.Child("result")) is not { } points)
        {
            return null;
        }

        var related = statement.Child("context").Child("contextActivities");
        var activities = related.Child("grouping").Items().Concat(related.Child("parent").Items()).Select(activity => activity.Text("id")).OfType<string>();
        return new StatedAnswer(ifi, actor.Child("account").Text("homePage"), [.. activities], item, points);
    }

    /// <summary>The item of an instrument that was answered: the one whose id is the end of the Activity id. Null when there is none.</summary>
    public string? ItemOf(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        var end = ItemId[(ItemId.LastIndexOfAny(['/', '#', ':', '=']) + 1)..];
        return instrument.Dimensions.SelectMany(dimension => dimension.Items).FirstOrDefault(item => item == end);
    }

    private static int? PointsOf(JsonElement result)
    {
        if (int.TryParse(result.Text("response"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var told))
        {
            return told;
        }

        return result.Child("score").Number("raw") is { } raw && raw == Math.Truncate(raw) && Math.Abs(raw) <= short.MaxValue ? (int)raw : null;
    }
}
