using System.Text;
using System.Text.Json;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Xapi.Tests.Statements;

public sealed class RealStatementTests
{
    /// <summary>Three sales examples of a vendor's guide put context.platform beside a Group as Object, which xAPI-Data 2.4.6 forbids.</summary>
    private static readonly string[] Forbidden =
    [
        "src_guides-sales-statements.md.000.json /context/platform Data 2.4.6",
        "src_guides-sales-statements.md.001.json /context/platform Data 2.4.6",
        "src_guides-sales-statements.md.002.json /context/platform Data 2.4.6",
    ];

    [SkippableTheory]
    [InlineData("adl-xapi-spec.jsonl", 13, 0)]
    [InlineData("learninglocker-docs.jsonl", 33, 3)]
    [InlineData("moodle-logstore-xapi.jsonl", 169, 0)]
    [InlineData("xapi-fr-moodle-profile.jsonl", 36, 0)]
    public void Real_statements_are_accepted_but_for_the_few_that_the_standard_forbids(string file, int count, int forbidden)
    {
        var refused = new List<string>();
        int read = 0;
        foreach (string line in SharedData.Lines("statements/" + file))
        {
            using var json = JsonDocument.Parse(line);
            string statement = json.RootElement.GetProperty("statement").GetRawText();
            read++;
            if (StatementReader.Read(Encoding.UTF8.GetBytes(statement), XapiVersion.V103, out _) is { } refusal)
            {
                refused.Add($"{json.RootElement.GetProperty("name").GetString()} {refusal.Pointer} {refusal.Requirement}");
            }
        }

        Assert.Equal(count, read);
        Assert.Equal(Forbidden.Take(forbidden), refused, StringComparer.Ordinal);
    }
}
