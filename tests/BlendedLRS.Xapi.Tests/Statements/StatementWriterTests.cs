using System.Buffers;
using System.Text;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Xapi.Tests.Statements;

public sealed class StatementWriterTests
{
    internal static readonly LrsProperties Lrs = new(
        Guid.Parse("6690e6c9-3ef0-4ed3-8b37-7f3964730bee"),
        new DateTimeOffset(2026, 3, 1, 10, 30, 0, TimeSpan.FromHours(1)).AddTicks(1234567),
        "{\"mbox\":\"mailto:lrs@example.com\"}",
        "1.0.0");

    private const string Head = "{'id':'6690e6c9-3ef0-4ed3-8b37-7f3964730bee'";
    private const string Stored = "'stored':'2026-03-01T09:30:00.1234567Z','authority':{'mbox':'mailto:lrs@example.com'},'version':'1.0.0'}";
    private const string Core = "'actor':{'mbox':'mailto:a@example.com'},'verb':{'id':'a:b'},'object':{'id':'a:b'}";

    [Theory]
    [InlineData("{" + Core + "}", Core + ",'timestamp':'2026-03-01T09:30:00.1234567Z'")]
    [InlineData("{'timestamp':'2020-01-01T00:00:00+01:00'," + Core + "}", "'timestamp':'2020-01-01T00:00:00+01:00'," + Core)]
    [InlineData("{'\\u0074imestamp':'2020-01-01T00:00:00Z'," + Core + "}", "'\\u0074imestamp':'2020-01-01T00:00:00Z'," + Core)]
    [InlineData(
        "{'id':'12345678-1234-5678-1234-567812345678','stored':'2020-01-01T00:00:00Z','timestamp':'2020-01-01T00:00:00Z','version':'1.0.9','authority':{'mbox':'mailto:x@example.com'}," + Core + "}",
        "'timestamp':'2020-01-01T00:00:00Z'," + Core)]
    [InlineData("{'\\u0069d':'12345678-1234-5678-1234-567812345678','\\u0076ersio\\u006e':'1.0','timestamp':'2020-01-01T00:00:00Z'," + Core + "}", "'timestamp':'2020-01-01T00:00:00Z'," + Core)]
    [InlineData("  { \n 'timestamp' : '2020-01-01T00:00:00Z' ,\t" + Core + " , 'id':'12345678-1234-5678-1234-567812345678' } ", "'timestamp' : '2020-01-01T00:00:00Z'," + Core)]
    public void What_the_LRS_sets_is_merged_and_the_rest_keeps_its_bytes(string raw, string kept) => Assert.Equal(Some.Json(Head + "," + kept + "," + Stored), Write(raw));

    [Theory]
    [InlineData("'context':{'contextActivities':{'parent':{ 'id':'a:b' } , 'other':[{'id':'a:b'}],'grouping':{'id':'c:d'}},'platform':'x'}", "'context':{'contextActivities':{'parent':[{ 'id':'a:b' }] , 'other':[{'id':'a:b'}],'grouping':[{'id':'c:d'}]},'platform':'x'}")]
    [InlineData("'\\u0063ontext':{'contextActivit\\u0069es':{'p\\u0061rent':{'id':'a:b'}}}", "'\\u0063ontext':{'contextActivit\\u0069es':{'p\\u0061rent':[{'id':'a:b'}]}}")]
    [InlineData("'context':{'extensions':{'a:b':{'contextActivities':{'parent':{}}}}}", "'context':{'extensions':{'a:b':{'contextActivities':{'parent':{}}}}}")]
    [InlineData("'result':{'extensions':{'a:b':{'context':{'contextActivities':{'parent':{}}}}}}", "'result':{'extensions':{'a:b':{'context':{'contextActivities':{'parent':{}}}}}}")]
    [InlineData("'context':{'contextActivities':{'parent':{'id':'a:b','definition':{'extensions':{'c:d':{'parent':{}}}}}}}", "'context':{'contextActivities':{'parent':[{'id':'a:b','definition':{'extensions':{'c:d':{'parent':{}}}}}]}}")]
    public void A_lone_contextActivity_goes_out_as_an_array(string sent, string written) =>
        Assert.Equal(Some.Json($"{Head},'timestamp':'2020-01-01T00:00:00Z',{Core},{written},{Stored}"), Write($"{{'timestamp':'2020-01-01T00:00:00Z',{Core},{sent}}}"));

    [Fact]
    public void So_does_one_of_a_SubStatement()
    {
        string raw = Some.WithSubStatement.ReplaceLineEndings("\n");
        Assert.Contains(Some.Json("'contextActivities':{'parent':[{'id':'https://example.com/p'}]}},'timestamp'"), Write(raw), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("-0")]
    [InlineData("0.10")]
    [InlineData("'\\u0000'")]
    [InlineData("'\\ud800'")]
    [InlineData("{'z':1,'a':[ 1 ,2],'z':2}")]
    public void Values_of_extensions_keep_their_spelling(string value) =>
        Assert.Contains(Some.Json("'extensions':{'a:b':" + value + "}"), Write("{" + Core + ",'result':{'extensions':{'a:b':" + value + "}}}"), StringComparison.Ordinal);

    private static string Write(string raw)
    {
        byte[] sent = Some.Utf8(raw);
        Judge.Accepts(sent);
        byte[] written = Write(sent);
        Judge.Accepts(written);
        Assert.True(StatementEquality.AreEqual(sent, written));
        return Encoding.UTF8.GetString(written);
    }

    internal static byte[] Write(byte[] sent)
    {
        var output = new ArrayBufferWriter<byte>();
        StatementWriter.Write(output, sent, Lrs);
        return output.WrittenSpan.ToArray();
    }
}
