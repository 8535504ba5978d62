using System.Text;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Xapi.Tests.Json;

/// <summary>What is no JSON is refused like anything else, with the place that was reached.</summary>
public sealed class MalformedJsonTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("{", "")]
    [InlineData("}", "")]
    [InlineData("{'actor'", "")]
    [InlineData("{'actor':", "/actor")]
    [InlineData("{'actor':{'mbox':'mailto:a@example.com'", "/actor")]
    [InlineData("{'actor':{'mbox':'mailto:a@example", "/actor/mbox")]
    [InlineData("{'actor':{'mbox' 'mailto:a@example.com'}}", "/actor")]
    [InlineData("{'actor':{'mbox':'\\q'}}", "/actor/mbox")]
    [InlineData("{'actor':{'mbox':'\\u12'}}", "/actor/mbox")]
    [InlineData("{'actor':{'mbox':'a\nb'}}", "/actor/mbox")]
    [InlineData("{'result':{'score':{'raw':01}}}", "/result/score/raw")]
    [InlineData("{'result':{'score':{'raw':1.}}}", "/result/score/raw")]
    [InlineData("{'result':{'score':{'raw':NaN}}}", "/result/score/raw")]
    [InlineData("{'result':{'success':tru}}", "/result/success")]
    [InlineData("{actor:{}}", "")]
    [InlineData("/* no */{}", "")]
    [InlineData("\ufeff{}", "")]
    public void Refused(string json, string pointer) => Judge.Refuses("Data 2.2", pointer, Some.Utf8(json));

    [Theory]
    [InlineData("x")]
    [InlineData("{}")]
    [InlineData(",")]
    [InlineData("\0")]
    public void Nothing_may_stand_behind_a_Statement(string garbage) => Judge.Refuses("Data 2.2", "", Some.Utf8(Some.Minimal + garbage));

    [Fact]
    public void Trailing_commas_are_no_JSON() => Judge.Refuses("Data 2.2", "/object", Some.Utf8(Some.Minimal.Replace("/a'}", "/a',}", StringComparison.Ordinal)));

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xE2, 0x82 })]
    public void Invalid_UTF8_is_refused_even_in_an_extension(byte[] bytes)
    {
        byte[] statement = [.. Some.Utf8(Some.Minimal[..^1] + ",'result':{'extensions':{'a:b':['"), .. bytes, .. Some.Utf8("']}}}")];
        Judge.Refuses("Data 2.2", "/result/extensions/a:b/0", statement);
    }

    [Fact]
    public void Sixty_four_levels_are_read_and_one_more_is_refused()
    {
        Judge.Accepts(Nested(61));
        Refusal refusal = Judge.Refuses("Data 2.2", "/result/extensions/a:b" + string.Concat(Enumerable.Repeat("/0", 61)), Nested(62));
        Assert.Contains("64", refusal.Reason, StringComparison.Ordinal);
        Judge.Refuses("Data 2.2", "/result/extensions/a:b" + string.Concat(Enumerable.Repeat("/0", 61)), Nested(100_000));
    }

    [Fact]
    public void A_batch_leaves_each_Statement_its_sixty_four_levels()
    {
        byte[] batch = [(byte)'[', .. Nested(61), (byte)']'];
        Assert.Null(StatementReader.ReadBody(batch, XapiVersion.V103, out _));
    }

    // A Statement whose extension holds arrays within arrays; the extension's value is the fourth level.
    private static byte[] Nested(int arrays) =>
        Encoding.UTF8.GetBytes(Some.Json(Some.Minimal[..^1]) + ",\"result\":{\"extensions\":{\"a:b\":" + new string('[', arrays) + new string(']', arrays) + "}}}");
}
