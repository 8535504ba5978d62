using System.Text;
using System.Text.Json;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Xapi.Tests.Statements;

public sealed class AgreedValidityTests
{
    [SkippableFact]
    public void Every_case_on_which_two_public_validators_agree_is_judged_as_they_do()
    {
        var differences = new List<string>();
        int cases = 0;
        foreach (string line in SharedData.Lines("xapi-validity.jsonl"))
        {
            using var json = JsonDocument.Parse(line);
            string statement = json.RootElement.GetProperty("statement").GetRawText();
            bool valid = json.RootElement.GetProperty("valid").GetBoolean();
            Refusal? refusal = StatementReader.Read(Encoding.UTF8.GetBytes(statement), XapiVersion.V103, out _);
            cases++;
            if (refusal is null != valid)
            {
                differences.Add($"{json.RootElement.GetProperty("name").GetString()}: {refusal?.ToString() ?? "accepted"} {statement}");
            }
        }

        Assert.Empty(differences);
        Assert.Equal(3534, cases);
    }
}
