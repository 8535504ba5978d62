using BlendedLRS.Xapi.LanguageMaps;

namespace BlendedLRS.Xapi.Tests.LanguageMaps;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("EN-us")]
    [InlineData("und")]
    [InlineData("zh-Hant-TW")]
    [InlineData("zh-cmn-Hans-CN")]
    [InlineData("sr-Latn-RS")]
    [InlineData("es-419")]
    [InlineData("sl-rozaj-biske")]
    [InlineData("de-CH-1996")]
    [InlineData("sl-IT-nedis")]
    [InlineData("en-a-bbb-x-a-ccc")]
    [InlineData("de-a-value-b-other")]
    [InlineData("x-whatever")]
    [InlineData("x-a-b-c")]
    [InlineData("en-x-US")]
    [InlineData("qaa-Qaaa-QM-x-southern")]
    [InlineData("i-klingon")]
    [InlineData("sgn-BE-FR")]
    [InlineData("en-gb-oed")]
    [InlineData("zh-min-nan")]
    [InlineData("art-lojban")]
    [InlineData("abcd")]
    [InlineData("abcdefgh")]
    public void Accepted(string tag) => Assert.True(LanguageTag.IsWellFormed(tag));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("e")]
    [InlineData("en-")]
    [InlineData("-en")]
    [InlineData("en--US")]
    [InlineData("en_US")]
    [InlineData("a12345")]
    [InlineData("a12345678")]
    [InlineData("abcdefghi")]
    [InlineData("12")]
    [InlineData("en-a")]
    [InlineData("en-x")]
    [InlineData("x")]
    [InlineData("x-")]
    [InlineData("en-x-toolonger9")]
    [InlineData("zh-z-aaa-z-bbb-c-ccc")]
    [InlineData("zh-z-aaa-Z-bbb")]
    [InlineData("de-1996-1996")]
    [InlineData("de-DE-DE")]
    [InlineData("en-Latn-Latn")]
    [InlineData("en-US-Latn")]
    [InlineData("abcd-abc-US")]
    [InlineData("ên")]
    [InlineData("en US")]
    [InlineData("i-unknown")]
    public void Refused(string tag) => Assert.False(LanguageTag.IsWellFormed(tag));

    [Fact]
    public void No_tag_is_no_tag() => Assert.False(LanguageTag.IsWellFormed((string?)null));
}
