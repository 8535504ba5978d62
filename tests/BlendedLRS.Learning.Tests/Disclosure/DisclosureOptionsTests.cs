using BlendedLRS.Learning.Disclosure;

namespace BlendedLRS.Learning.Tests.Disclosure;

/// <summary>Thresholds have a range and a floor.</summary>
public sealed class DisclosureOptionsTests
{
    [Theory]
    [InlineData(5, 0.5, null)]
    [InlineData(50, 0.2, null)]
    [InlineData(4, 0.5, "/MinimumPeople")]
    [InlineData(51, 0.5, "/MinimumPeople")]
    [InlineData(5, 0.51, "/DominanceShare")]
    [InlineData(5, 0.19, "/DominanceShare")]
    [InlineData(5, double.NaN, "/DominanceShare")]
    public void Options_are_checked(int people, double dominance, string? pointer) =>
        Assert.Equal(pointer, new DisclosureOptions { MinimumPeople = people, DominanceShare = dominance }.Check()?.Pointer);

    [Theory]
    [InlineData(10, null)]
    [InlineData(9, "/SensitiveMinimumPeople")]
    [InlineData(51, "/SensitiveMinimumPeople")]
    public void Sensitive_practices_need_more(int people, string? pointer) =>
        Assert.Equal(pointer, new DisclosureOptions { SensitiveMinimumPeople = people }.Check()?.Pointer);
}
