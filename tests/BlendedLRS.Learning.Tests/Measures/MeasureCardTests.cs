using System.Reflection;
using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>Every measure says what it is.</summary>
public sealed class MeasureCardTests
{
    public static TheoryData<string> Measures => [.. Cards.Keys];

    private static readonly Dictionary<string, MeasureCard> Cards = typeof(MeasureCard).Assembly.GetTypes()
        .Select(type => (type.Name, Card: type.GetProperty("Card", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as MeasureCard))
        .Where(measure => measure.Card is not null)
        .ToDictionary(measure => measure.Name, measure => measure.Card!);

    [Theory]
    [MemberData(nameof(Measures))]
    public void A_card_leaves_nothing_blank(string measure)
    {
        var card = Cards[measure];
        Assert.Matches("^M[0-9]{1,2}[a-c]?$", card.Id);
        Assert.All([card.Name, card.Definition, card.Formula, card.Unit, card.EdgeCases, card.Source, card.Caution], text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.NotEmpty(card.Dimensions);
        Assert.NotEmpty(card.Components);
        Assert.Equal(card.Components.Count, card.Components.Distinct().Count());
        Assert.True(card.MinimumPeople is null or >= 5, "Nothing about people is shown for fewer than five.");
    }

    [Fact]
    public void Each_id_belongs_to_one_measure() => Assert.Equal(Cards.Count, Cards.Values.Select(card => card.Id).Distinct().Count());
}
