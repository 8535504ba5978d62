using System.Reflection;
using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>Every measure tells what it is, and its card says what it gives.</summary>
public sealed class MeasureCardTests
{
    public static TheoryData<string> Names => [.. Measures().Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_text_of_a_card_is_filled(string name)
    {
        var card = CardOf(name);
        string[] texts = [card.Name, card.Definition, card.Formula, card.Unit, card.EdgeCases, card.Source, card.Caution, .. card.Components, .. card.Dimensions];
        Assert.All(texts, text => Assert.True(!string.IsNullOrWhiteSpace(text) && text == text.Trim(), $"{name}: \"{text}\""));
        Assert.NotEmpty(card.Components);
        Assert.NotEmpty(card.Dimensions);
        Assert.Equal(card.Components.Count, card.Components.Distinct(StringComparer.Ordinal).Count());
        Assert.Matches("^M[1-9][0-9]?[a-z]?$", card.Id);
        Assert.True(card.MinimumPeople is null or >= 5, $"{name}: fewer than five people");
    }

    [Fact]
    public void No_two_measures_share_an_id()
    {
        var ids = Measures().Select(type => CardOf(type.Name).Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "M1", "M2", "M3", "M4", "M5", "M6", "M6b", "M7", "M8", "M9", "M15", "M16", "M17" }, ids.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_names_what_the_measure_gives(string name)
    {
        var card = CardOf(name);
        var results = Results(Measures().Single(type => type.Name == name));
        Assert.All(results, result => Assert.Equal(card.Id, result.Measure));
        Assert.All(results, result => Assert.Equal(result.Value is null, result.Reason != NoValueReason.None));
        Assert.Equal(card.Components, results.Select(result => result.Component));
    }

    private static List<Type> Measures() =>
        [.. typeof(MeasureCard).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(MeasureCard).Namespace && type is { IsAbstract: true, IsSealed: true } && type.GetProperty("Card") is not null)
            .OrderBy(type => type.Name, StringComparer.Ordinal)];

    private static MeasureCard CardOf(string name) => (MeasureCard)Measures().Single(type => type.Name == name).GetProperty("Card")!.GetValue(null)!;

    private static IReadOnlyList<MeasureResult> Results(Type measure)
    {
        var compute = Assert.Single(measure.GetMethods(BindingFlags.Public | BindingFlags.Static), method => method.Name == "Compute");
        return (IReadOnlyList<MeasureResult>)compute.Invoke(null, [.. compute.GetParameters().Select(OrdinaryInput.Of)])!;
    }
}
