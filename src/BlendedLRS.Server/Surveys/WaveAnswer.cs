using System.Text.Json;
using System.Text.Json.Serialization;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Surveys;

namespace BlendedLRS.Server.Surveys;

/// <summary>What is told of a wave: when and to whom, and how many answered.</summary>
internal static class WaveAnswer
{
    private static readonly JsonSerializerOptions WithoutNulls = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The JSON text of a wave.</summary>
    /// <param name="plan">The wave.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="answered">How many answered; null when too few to be told.</param>
    public static byte[] Of(WavePlan plan, WaveState state, int? answered) => JsonSerializer.SerializeToUtf8Bytes(Shape(plan, state, answered), WithoutNulls);

    /// <summary>The JSON text of a list of waves.</summary>
    public static byte[] Of(IEnumerable<(WavePlan Plan, WaveState State, int? Answered)> waves) =>
        JsonSerializer.SerializeToUtf8Bytes(new { waves = waves.Select(wave => Shape(wave.Plan, wave.State, wave.Answered)) }, WithoutNulls);

    private static object Shape(WavePlan plan, WaveState state, int? answered) => new
    {
        plan.Key,
        plan.Instrument,
        plan.From,
        plan.Until,
        plan.MinimumPeople,
        plan.ActivityId,
        State = KebabText.Of(state),
        Answered = answered,
        plan.GroupsFixed,
        plan.Groups,
    };
}
