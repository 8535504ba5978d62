using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.Surveys;

/// <summary>A questionnaire: ids of items and their scale. The wording is published work of others and never part of it; whoever asks brings the text.</summary>
/// <param name="Id">Its id, which also tells the scale: the same items on another scale are another instrument.</param>
/// <param name="Minimum">The lowest point of the scale.</param>
/// <param name="Maximum">The highest point of it.</param>
/// <param name="Dimensions">What its items are scored to; an item belongs to one of them.</param>
public sealed record Instrument(string Id, int Minimum, int Maximum, IReadOnlyList<SurveyDimension> Dimensions)
{
    /// <summary>Items of which a high answer speaks against what is measured.</summary>
    public IReadOnlyList<string> Reversed { get; init; } = [];

    /// <summary>How many points the scale has.</summary>
    public int Points => Maximum - Minimum + 1;

    /// <summary>Null when it can be used; else what is wrong with it.</summary>
    public Refusal? Check()
    {
        var items = Dimensions.SelectMany(dimension => dimension.Items).ToList();
        if (Minimum >= Maximum)
        {
            return Wrong("/minimum", $"The scale runs from {Minimum} to {Maximum}; its highest point has to lie above its lowest.");
        }

        if (items.Count == 0 || items.Distinct(StringComparer.Ordinal).Count() != items.Count)
        {
            return Wrong("/dimensions", "An instrument has at least one item, and each item belongs to one dimension.");
        }

        if (Dimensions.FirstOrDefault(dimension => dimension.MinimumAnswered < 1 || dimension.MinimumAnswered > dimension.Items.Count) is { } odd)
        {
            return Wrong("/dimensions", $"Dimension '{odd.Id}' asks for {odd.MinimumAnswered} answered items of {odd.Items.Count}; at least 1 and at most all of them can be asked for.");
        }

        return Reversed.FirstOrDefault(item => !items.Contains(item, StringComparer.Ordinal)) is { } unknown
            ? Wrong("/reversed", $"The reversed item '{unknown}' is none of the instrument.")
            : null;
    }

    /// <summary>Whether scores of the two may stand in one line: never across scales.</summary>
    public bool IsComparableWith(Instrument other) => Id == other.Id && Minimum == other.Minimum && Maximum == other.Maximum;

    /// <summary>An answer turned so that a high point always speaks for what is measured.</summary>
    public double Coded(string item, int answer) => Reversed.Contains(item, StringComparer.Ordinal) ? Minimum + Maximum - answer : answer;

    /// <summary>A mean on the scale as an index from 0 to 100.</summary>
    public double IndexOf(double mean) => 100 * (mean - Minimum) / (Maximum - Minimum);

    private static Refusal Wrong(string pointer, string reason) => new("Surveys", pointer, reason);
}
