using BlendedLRS.Learning.Profile;

namespace BlendedLRS.Learning.Tests.Profile;

/// <summary>A base of the profile is an IRI that terms can be appended to.</summary>
public sealed class ProfileBasesTests
{
    [Theory]
    [InlineData("https://lrs.example", true)]
    [InlineData("http://localhost:8080/profile", true)]
    [InlineData("https://lrs.example/", false)]
    [InlineData("https://lrs.example/p?x=1", false)]
    [InlineData("https://lrs.example/p#x", false)]
    [InlineData("ftp://lrs.example/p", false)]
    [InlineData("lrs.example/p", false)]
    [InlineData("{B}", false)]
    [InlineData("", false)]
    public void A_base_is_checked(string text, bool isBase)
    {
        Assert.Equal(isBase, new ProfileBases(text).Check() is null);
        Assert.Equal(isBase, new ProfileBases("https://lrs.example", text).Check() is null);
    }
}
