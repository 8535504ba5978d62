using BlendedLRS.Xapi.LanguageMaps;

namespace BlendedLRS.Xapi.Tests.LanguageMaps;

/// <summary>Which entry of a language map a reader is shown (RFC 2616 14.4).</summary>
public sealed class AcceptLanguageTests
{
    [Theory]
    [InlineData(null, "en,de", "en")]
    [InlineData("", "de,en", "de")]
    [InlineData("de", "en,de", "de")]
    [InlineData("DE", "en,de", "de")]
    [InlineData("en-GB", "en-US,en-GB", "en-GB")]
    [InlineData("en", "fr,en-US", "en-US")]
    [InlineData("en", "en-US,en", "en")]
    [InlineData("de;q=0.5,en;q=0.9", "de,en", "en")]
    [InlineData("de;q=0.5, en ; q=0.9", "de,en", "en")]
    [InlineData("de,en", "en,de", "de")]
    [InlineData("*", "fr,en", "fr")]
    [InlineData("de,*;q=0.1", "fr,de", "de")]
    [InlineData("de;q=0,*", "de,fr", "fr")]
    [InlineData("de;q=0", "de,fr", "fr")]
    [InlineData("ja", "fr,en", "fr")]
    [InlineData("en-GB", "ja,en", "en")]
    [InlineData("en-GB", "ja,en-US", "en-US")]
    [InlineData("en-GB,fr;q=0.1", "en,fr", "fr")]
    [InlineData("en;q=0.9,en-GB;q=0.1", "en-GB,en-US", "en-US")]
    [InlineData("nl;q=high,de", "nl,de", "de")]
    [InlineData(",,;;q=,de", "nl,de", "de")]
    [InlineData("e", "en,fr", "en")]
    public void The_best_entry_is_picked(string? header, string tags, string picked)
    {
        string[] entries = tags.Split(',');
        Assert.Equal(picked, entries[AcceptLanguage.Parse(header).Pick(entries)]);
    }

    [Theory]
    [InlineData(49, "de")]
    [InlineData(50, "en")]
    public void Only_the_first_fifty_languages_count(int others, string picked)
    {
        string header = string.Concat(Enumerable.Repeat("x-other,", others)) + "de,fr";
        string[] entries = ["en", "de"];
        Assert.Equal(picked, entries[AcceptLanguage.Parse(header).Pick(entries)]);
    }
}
