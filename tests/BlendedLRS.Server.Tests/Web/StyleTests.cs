using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BlendedLRS.Server.Web;

namespace BlendedLRS.Server.Tests.Web;

/// <summary>Colours of the style sheet keep the contrast of WCAG 2.2 AA (1.4.3: 4.5 for text, 1.4.11: 3 for graphics), light and dark.</summary>
public sealed class StyleTests
{
    private static readonly string Css = Encoding.UTF8.GetString(PageAsset.Style.Bytes);

    [Theory]
    [InlineData("ink", "ground", 4.5)]
    [InlineData("ink", "card", 4.5)]
    [InlineData("soft", "ground", 4.5)]
    [InlineData("soft", "card", 4.5)]
    [InlineData("link", "card", 4.5)]
    [InlineData("link", "ground", 4.5)]
    [InlineData("on-formal", "formal", 4.5)]
    [InlineData("on-informal", "informal", 4.5)]
    [InlineData("formal-text", "card", 4.5)]
    [InlineData("formal-text", "ground", 4.5)]
    [InlineData("informal-text", "card", 4.5)]
    [InlineData("informal-text", "ground", 4.5)]
    [InlineData("banner-ink", "banner", 4.5)]
    [InlineData("formal", "card", 3)]
    [InlineData("formal", "informal", 2)]
    public void Colours_keep_their_contrast_in_light_and_dark(string front, string back, double least)
    {
        var dark = Css.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        foreach (var theme in new[] { Css[..dark], Css[dark..] })
        {
            var ratio = Ratio(Colour(theme, front), Colour(theme, back));
            Assert.True(ratio >= least, $"{front} on {back}: {ratio:0.00}");
        }
    }

    [Fact]
    public void The_style_sheet_loads_nothing() => Assert.DoesNotContain("@import", Css.Replace("url(", "@import", StringComparison.Ordinal), StringComparison.Ordinal);

    private static double[] Colour(string theme, string name)
    {
        var hex = Regex.Match(theme, $@"--{name}: #([0-9a-f]{{6}});", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).Groups[1].Value;
        return [.. Enumerable.Range(0, 3).Select(index => int.Parse(hex.AsSpan(index * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)];
    }

    private static double Ratio(double[] one, double[] other)
    {
        var (lighter, darker) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double Luminance(double[] colour)
    {
        var linear = colour.Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }
}
