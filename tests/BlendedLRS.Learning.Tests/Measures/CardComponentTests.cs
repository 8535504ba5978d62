using System.Reflection;
using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>A card names what its measure gives, in the same order: for every measure whose parameters <see cref="OrdinaryInput"/> can fill.</summary>
public sealed class CardComponentTests
{
    public static TheoryData<string> Fed => [.. Measures().Where(type => ComputeOf(type).GetParameters().All(OrdinaryInput.Knows)).Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Fed))]
    public void A_card_names_what_the_measure_gives(string name)
    {
        var measure = Measures().Single(type => type.Name == name);
        var card = (MeasureCard)measure.GetProperty("Card")!.GetValue(null)!;
        var compute = ComputeOf(measure);
        var results = (IReadOnlyList<MeasureResult>)compute.Invoke(null, [.. compute.GetParameters().Select(OrdinaryInput.Of)])!;
        Assert.All(results, result => Assert.Equal(card.Id, result.Measure));
        Assert.All(results, result => Assert.Equal(result.Value is null, result.Reason != NoValueReason.None));
        Assert.Equal(card.Components, results.Select(result => result.Component));
    }

    [Theory]
    [InlineData(typeof(EventShare), "M1")]
    [InlineData(typeof(MinuteShare), "M2")]
    [InlineData(typeof(PeopleShare), "M3")]
    [InlineData(typeof(LearningMix), "M4")]
    [InlineData(typeof(CaptureRatio), "M5")]
    [InlineData(typeof(Coupling), "M6")]
    [InlineData(typeof(CouplingLift), "M6b")]
    [InlineData(typeof(HabitRate), "M7")]
    [InlineData(typeof(BaselineCoverage), "M8")]
    [InlineData(typeof(DynamicShare), "M9")]
    [InlineData(typeof(OwnershipShare), "M15")]
    [InlineData(typeof(OwnershipTrend), "M16")]
    [InlineData(typeof(GoalInitiative), "M17")]
    public void These_measures_are_among_them(Type measure, string id)
    {
        Assert.Contains(measure, Measures());
        Assert.All(ComputeOf(measure).GetParameters(), parameter => Assert.True(OrdinaryInput.Knows(parameter), parameter.Name));
        Assert.Equal(id, ((MeasureCard)measure.GetProperty("Card")!.GetValue(null)!).Id);
    }

    private static List<Type> Measures() =>
        [.. typeof(MeasureCard).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(MeasureCard).Namespace && type is { IsAbstract: true, IsSealed: true } && type.GetProperty("Card") is not null)
            .OrderBy(type => type.Name, StringComparer.Ordinal)];

    private static MethodInfo ComputeOf(Type measure) => Assert.Single(measure.GetMethods(BindingFlags.Public | BindingFlags.Static), method => method.Name == "Compute");
}
