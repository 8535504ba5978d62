using BlendedLRS.Learning.Disclosure;

namespace BlendedLRS.Learning.Tests.Disclosure;

/// <summary>Sums of minutes do not speak of one person, and counts of sensitive practices are rounded.</summary>
public sealed class DisclosureRuleTests
{
    [Theory]
    [InlineData(100, 20, 20, false)]
    [InlineData(100, 50, 10, false)]
    [InlineData(100, 51, 10, true)]
    [InlineData(100, 49, 49, true)] // who holds one 49 knows the other to 2
    [InlineData(100, 48, 47.3, true)]
    [InlineData(100, 48, 47, false)]
    [InlineData(0, 0, 0, true)]
    public void One_person_dominates_or_can_be_worked_out_by_the_second(double total, double largest, double second, bool dominated) =>
        Assert.Equal(dominated, DisclosureRule.IsDominated(total, largest, second, new DisclosureOptions()));

    [Theory]
    [InlineData(12, 10)]
    [InlineData(13, 15)]
    [InlineData(15, 15)]
    [InlineData(17, 15)]
    [InlineData(18, 20)]
    public void Counts_of_sensitive_practices_are_rounded_to_five(int count, int shown) => Assert.Equal(shown, DisclosureRule.RoundSensitive(count));
}
