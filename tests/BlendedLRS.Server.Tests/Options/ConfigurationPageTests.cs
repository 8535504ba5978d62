using System.Globalization;
using System.Text;
using BlendedLRS.Server.Options;

namespace BlendedLRS.Server.Tests.Options;

/// <summary>docs/configuration.md says what the options records say.</summary>
public class ConfigurationPageTests
{
    private const string Begin = "<!-- options: written from the options records -->";
    private const string End = "<!-- end of options -->";

    [Fact]
    public void Its_table_is_the_one_that_the_records_give()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs/configuration.md"));
        var begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var table = page[begin..page.IndexOf(End, StringComparison.Ordinal)].Trim();
        Assert.True(table == Table(), "docs/configuration.md is out of date; its table must be:\n" + Table());
    }

    [Fact]
    public void Every_option_has_a_name_of_its_own_and_a_description()
    {
        Assert.Equal(Settings.All.Count, Settings.All.Select(setting => setting.Flag).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Settings.All, setting => Assert.EndsWith(".", setting.Words.Description, StringComparison.Ordinal));
        Assert.Contains(Settings.All, setting => setting is { Flag: "--statements-max-body-bytes", Variable: "BlendedLRS__Statements__MaxBodyBytes" });
    }

    private static string Table()
    {
        var table = new StringBuilder("| option | flag | default | allowed | what |\n|---|---|---|---|---|\n");
        foreach (var setting in Settings.All)
        {
            table.Append(CultureInfo.InvariantCulture, $"| `{setting.Key}` | `{setting.Flag}` | {Code(setting)} | {setting.AllowedText} | {setting.Words.Description} |\n");
        }

        return table.ToString().Trim();
    }

    private static string Code(Setting setting) =>
        setting.DefaultText.Length == 0 ? "none" : setting.Words.DefaultText is null ? $"`{setting.DefaultText}`" : setting.DefaultText;
}
