using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Options;
using Microsoft.Extensions.Configuration;

namespace BlendedLRS.Server.Tests.Options;

public class SettingsTests
{
    [Fact]
    public void Without_configuration_every_option_has_its_default()
    {
        var options = Read().Options!;
        Assert.Equal("./data", options.Installation.DataDirectory);
        Assert.Equal(100, options.Statements.PageSize);
        Assert.Equal(16 * 1024 * 1024, options.Statements.MaxBodyBytes);
        Assert.Equal(SourceKind.Lms, options.Seed.Source);
        Assert.Equal(["*"], options.Cors.AllowedOrigins);
        Assert.Equal((5, 0.5), (options.Reporting.MinimumPeople, options.Reporting.DominanceShare));
    }

    [Fact]
    public void Every_type_of_option_is_read()
    {
        var options = Read(
            ("PublicUrl", "https://lrs.example/x"), ("Demo", "TRUE"), ("Seed:Source", "Capture"), ("Statements:PageSize", "7"), ("Reporting:TimeZone", "Europe/Amsterdam"),
            ("Reporting:DominanceShare", "0.4"), ("Reporting:ProfileBases:0", "https://a.nl/p"), ("Reporting:ProfileBases:1", "https://b.nl"), ("Cors:AllowedOrigins", "https://a.nl, https://b.nl")).Options!;
        Assert.Equal("https://lrs.example/x", options.Installation.PublicUrl.OriginalString);
        Assert.True(options.Installation.Demo);
        Assert.Equal(SourceKind.Capture, options.Seed.Source);
        Assert.Equal(7, options.Statements.PageSize);
        Assert.Equal("Europe/Amsterdam", options.Reporting.TimeZone.Id);
        Assert.Equal(0.4, options.Reporting.DominanceShare);
        Assert.Equal("https://a.nl/p https://b.nl", string.Join(' ', options.Reporting.ProfileBases.Select(address => address.OriginalString)));
        Assert.Equal("https://a.nl https://b.nl", string.Join(' ', options.Cors.AllowedOrigins));
    }

    [Theory]
    [InlineData("Statements:PageSize", "0", "BlendedLRS:Statements:PageSize is wrong: \"0\" is not a whole number from 1 to 1000 (statements).")]
    [InlineData("Statements:PageSize", "many", "\"many\" is not a whole number from 1 to 1000")]
    [InlineData("Statements:PageSize", "1.5", "is not a whole number")]
    [InlineData("Statements:PageSize", "", "\"\" is not a whole number")]
    [InlineData("Statements:MaxBodyBytes", "99999999999", "is not a whole number from 1024 to 1073741824 (bytes).")]
    [InlineData("Statements:VersionWithoutHeader", "1.0", "is not one of 0.95, 1.0.3, 2.0.0.")]
    [InlineData("PublicUrl", "lrs.example", "is not an absolute http or https address.")]
    [InlineData("PublicUrl", "ftp://lrs.example", "is not an absolute http or https address.")]
    [InlineData("DataDirectory", "", "is not a text of 1 character(s) or more.")]
    [InlineData("Demo", "yes", "is not true or false.")]
    [InlineData("Seed:Source", "moodle", "is not one of unbound, lms, capture, chat, email, content.")]
    [InlineData("Seed:Source", "1", "is not one of unbound, lms")]
    [InlineData("Seed:AdminName", "a:b", "without ':'.")]
    [InlineData("Reporting:TimeZone", "Mars/Base", "is not a time zone of this machine")]
    [InlineData("Reporting:MinimumPeople", "4", "is not a whole number from 5 to 50 (people).")]
    [InlineData("Reporting:DominanceShare", "0.6", "is not a number from 0.2 to 0.5.")]
    [InlineData("Reporting:ProfileBases", "https://a.nl, b", "is not a list of absolute http or https addresses")]
    public void A_wrong_value_is_told_with_what_is_allowed(string name, string value, string sentence)
    {
        var (options, errors) = Read((name, value));
        Assert.Null(options);
        Assert.StartsWith("BlendedLRS:" + name, Assert.Single(errors), StringComparison.Ordinal);
        Assert.Contains(sentence, errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_secret_is_not_shown()
    {
        var errors = Read(("Seed:Key", "k"), ("Seed:Secret", "hush"), ("Seed:AdminPassword", "psst")).Errors;
        Assert.Equal(2, errors.Count(error => error.Contains("(not shown)", StringComparison.Ordinal)));
        Assert.DoesNotContain(errors, error => error.Contains("hush", StringComparison.Ordinal) || error.Contains("psst", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Statement:PageSize", "did you mean BlendedLRS:Statements:PageSize (BlendedLRS__Statements__PageSize)?")]
    [InlineData("DataDir", "did you mean BlendedLRS:DataDirectory")]
    [InlineData("Statements:PageSize:0", "did you mean BlendedLRS:Statements:PageSize")]
    [InlineData("Quux", "docs/configuration.md")]
    public void An_unknown_name_is_told_with_what_was_probably_meant(string name, string sentence)
    {
        var errors = Read((name, "x")).Errors;
        Assert.Contains($"BlendedLRS:{name} is not an option", errors[0], StringComparison.Ordinal);
        Assert.Contains(sentence, errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_wrong_option_is_told_at_once() => Assert.Equal(3, Read(("Demo", "x"), ("Foo", "1"), ("Statements:PageSize", "0")).Errors.Count);

    [Theory]
    [InlineData("Seed:Key", "some-key")]
    [InlineData("Seed:Secret", "some-secret-of-16")]
    public void Key_and_secret_go_together(string name, string value) => Assert.Contains("go together", Assert.Single(Read((name, value)).Errors), StringComparison.Ordinal);

    private static (LrsOptions? Options, IReadOnlyList<string> Errors) Read(params (string Name, string Value)[] values) => Settings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(value => "BlendedLRS:" + value.Name, value => (string?)value.Value, StringComparer.OrdinalIgnoreCase)).Build());
}
