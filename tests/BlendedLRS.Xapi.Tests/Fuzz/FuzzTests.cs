using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace BlendedLRS.Xapi.Tests.Fuzz;

public sealed class FuzzTests
{
    private const int OwnMutations = 20_000;
    private const int RealMutations = 15_000;
    private const int Generated = 10_000;

    private static readonly string[] RealFiles = ["adl-xapi-spec", "learninglocker-docs", "moodle-logstore-xapi", "xapi-fr-moodle-profile"];

    [Fact]
    public void Damaged_Statements_of_our_own() => Damage(1, OwnMutations, [Some.Utf8(Some.Minimal), Some.Utf8(Some.Full), Some.Utf8(Some.WithSubStatement), Statements20()]);

    [SkippableFact]
    public void Damaged_real_Statements() => Damage(2, RealMutations, [.. RealFiles.SelectMany(file => SharedData.Lines($"statements/{file}.jsonl")).Select(Statement)]);

    [Fact]
    public void Values_made_of_the_words_of_the_standard()
    {
        Property property = Prop.ForAll(
            Arb.From(JsonGenerator.Statement()),
            json =>
            {
                byte[] input = Encoding.UTF8.GetBytes(json);
                _ = Ordeal.Undergo(input, XapiVersion.V103);
                _ = Ordeal.Undergo(input, XapiVersion.V200);
            });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Generated).WithReplay(20260301, 7), property);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Inputs_made_to_be_slow(string name, string extra)
    {
        Assert.NotNull(name);
        Ordeal.Undergo(Some.Utf8(Some.Minimal[..^1] + "," + extra + "}"), XapiVersion.V103);
    }

    public static TheoryData<string, string> Hostile()
    {
        static string Many(int count, Func<int, string> one) => string.Join(',', Enumerable.Range(0, count).Select(one));
        return new()
        {
            { "keys of an extension", "'result':{'extensions':{" + Many(5_000, i => $"'a:{i}':1") + "}}" },
            { "one key many times inside an extension", "'result':{'extensions':{'a:b':{" + Many(20_000, _ => "'a':1") + "}}}" },
            { "escaped keys", "'result':{'extensions':{" + Many(5_000, i => $"'\\u0061:{i}':1") + "}}" },
            { "variants of a language tag", "'context':{'language':'en" + string.Concat(Enumerable.Range(10_000, 20_000).Select(i => "-" + i)) + "'}" },
            { "parameters of a media type", "'attachments':[{'contentType':'text/plain" + string.Concat(Enumerable.Repeat(";a=b", 20_000)) + new string(' ', 50_000) + "'}]" },
            { "digits", "'result':{'score':{'raw':1" + new string('0', 100_000) + ",'min':1" + new string('0', 99_999) + "}}" },
            { "digits of a duration", "'result':{'duration':'PT" + new string('9', 100_000) + "S'}" },
            { "a long response", "'result':{'response':'" + string.Concat(Enumerable.Repeat("\\ud83d\\ude00", 20_000)) + "'}" },
            { "members", "'context':{'team':{'objectType':'Group','member':[" + Many(3_000, i => $"{{'mbox':'mailto:{i}@b'}}") + "]}}" },
            { "an unknown key at the end", "'context':{'extensions':{" + Many(3_000, i => $"'a:{i}':[{{}}]") + "}},'x':1" },
        };
    }

    private static void Damage(int seed, int count, IReadOnlyList<byte[]> originals)
    {
        var mutator = new Mutator(seed, originals);
        int accepted = 0;
        for (int i = 0; i < count; i++)
        {
            accepted += Ordeal.Undergo(mutator.Next(), i % 2 == 0 ? XapiVersion.V103 : XapiVersion.V200) ? 1 : 0;
        }

        // Damage that nothing survives, or that everything survives, would test little.
        Assert.InRange(accepted, count / 20, count * 19 / 20);
    }

    private static byte[] Statement(string line)
    {
        using var json = JsonDocument.Parse(line);
        return Encoding.UTF8.GetBytes(json.RootElement.GetProperty("statement").GetRawText());
    }

    private static byte[] Statements20() =>
        Some.Statement(
            ("/context/contextAgents", "[{'objectType':'contextAgent','agent':{'mbox':'mailto:m@example.com'},'relevantTypes':['a:b']}]"),
            ("/context/contextGroups", "[{'objectType':'contextGroup','group':{'objectType':'Group','mbox':'mailto:m@example.com'}}]"));
}
