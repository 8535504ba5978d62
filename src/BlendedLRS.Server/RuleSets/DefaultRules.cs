using System.Text;
using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Server.RuleSets;

/// <summary>The rule set that comes with the product, as it was written.</summary>
internal static class DefaultRules
{
    private static readonly Lazy<string> Embedded = new(Read);

    /// <summary>Its JSON text.</summary>
    public static string Text => Embedded.Value;

    private static string Read()
    {
        using var reader = new StreamReader(typeof(RuleSet).Assembly.GetManifestResourceStream("rules/default.json")!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
