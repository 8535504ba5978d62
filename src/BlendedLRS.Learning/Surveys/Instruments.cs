namespace BlendedLRS.Learning.Surveys;

/// <summary>Instruments that are built in, as ids alone.</summary>
public static class Instruments
{
    private const int LikertPoints = 7;
    private const int ShortLikertPoints = 5;
    private const int DloqPoints = 6;
    private const int SafetyItems = 7;
    private const int SafetyMinimum = 5;
    private const int DloqItems = 3;
    private const int DloqMinimum = 2;

    /// <summary>Dimensions of the DLOQ (Watkins and Marsick), in their order.</summary>
    private static readonly string[] DloqDimensions =
    [
        "continuous-learning", "inquiry-and-dialogue", "team-learning", "embedded-systems", "empowerment", "system-connection", "strategic-leadership",
    ];

    /// <summary>Psychological safety of teams (Edmondson 1999): seven items, 1, 3 and 5 reversed, a score from five answered ones on.</summary>
    /// <param name="points">Points of the scale; originally 7, many tools use 5. Each is an instrument of its own.</param>
    public static Instrument PsychologicalSafety(int points = LikertPoints) =>
        new($"psychological-safety/{points}", 1, points, [new SurveyDimension("psychological-safety", [.. Enumerable.Range(1, SafetyItems).Select(SafetyItem)], SafetyMinimum)])
        {
            Reversed = [SafetyItem(1), SafetyItem(3), SafetyItem(5)],
        };

    /// <summary>The short form of the DLOQ (Watkins and Marsick): 21 items on 1 to 6, three for each of seven dimensions, a score from two answered ones on.</summary>
    public static Instrument Dloq { get; } = new("dloq-21/6", 1, DloqPoints,
    [
        .. DloqDimensions.Select((id, place) => new SurveyDimension(id, [.. Enumerable.Range((place * DloqItems) + 1, DloqItems).Select(item => $"dloq-{item}")], DloqMinimum)),
    ]);

    /// <summary>Every instrument that waves can ask.</summary>
    public static IReadOnlyList<Instrument> All { get; } = [PsychologicalSafety(), PsychologicalSafety(ShortLikertPoints), Dloq];

    /// <summary>The instrument of an id; null when there is none.</summary>
    public static Instrument? Find(string id) => All.FirstOrDefault(instrument => instrument.Id == id);

    private static string SafetyItem(int number) => $"safety-{number}";
}
