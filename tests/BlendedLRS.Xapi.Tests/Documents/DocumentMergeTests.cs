using System.Text;
using BlendedLRS.Xapi.Documents;

namespace BlendedLRS.Xapi.Tests.Documents;

/// <summary>Communication 2.2: the merge of JSON documents.</summary>
public sealed class DocumentMergeTests
{
    [Theory]
    [InlineData("{'x':'foo','y':'bar'}", "{'x':'bash','z':'faz'}", "{'x':'bash','y':'bar','z':'faz'}")]
    [InlineData("{'a':{'b':1,'c':2}}", "{'a':{'b':3}}", "{'a':{'b':3}}")]
    [InlineData("{'a':1}", "{'a':null}", "{'a':null}")]
    [InlineData("{'a':1}", "{}", "{'a':1}")]
    [InlineData("{}", "{'a':[1, 2.50]}", "{'a':[1, 2.50]}")]
    [InlineData("{'a':1}", "{'A':2}", "{'a':1,'A':2}")]
    [InlineData("{'a':1,'a':2}", "{'b':3,'b':4}", "{'a':2,'b':4}")]
    [InlineData("{'':1}", "{'':2}", "{'':2}")]
    public void Properties_of_the_object_itself_are_set_and_no_deeper_ones(string known, string sent, string merged) =>
        Assert.Equal(merged.Replace('\'', '"'), Text(DocumentMerge.Merge(Bytes(known), Bytes(sent))));

    [Theory]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("'a'")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("{")]
    [InlineData("{'a':1,}")]
    [InlineData("{'a'}")]
    [InlineData("{'a':}")]
    [InlineData("{} {}")]
    [InlineData("{}x")]
    [InlineData("{a:1}")]
    [InlineData("{'a':01}")]
    [InlineData("// x\n{}")]
    public void What_is_no_json_object_is_not_merged(string text)
    {
        Assert.False(DocumentMerge.IsObject(Bytes(text)));
        Assert.Null(DocumentMerge.Merge(Bytes(text), Bytes("{}")));
        Assert.Null(DocumentMerge.Merge(Bytes("{}"), Bytes(text)));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_no_json_object() => Assert.False(DocumentMerge.IsObject("{\"a\":\""u8.ToArray().Concat(new byte[] { 0xFF, (byte)'"', (byte)'}' }).ToArray()));

    [Fact]
    public void Deep_documents_are_merged_and_bottomless_ones_are_refused()
    {
        Assert.True(DocumentMerge.IsObject(Bytes(Nested(900))));
        Assert.False(DocumentMerge.IsObject(Bytes(Nested(100_000))));
    }

    [Fact]
    public void An_entity_tag_is_the_sha1_of_the_content_in_lower_case() =>
        Assert.Equal("a9993e364706816aba3e25717850c26c9cd0d89d", ETag.Of("abc"u8));

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("{'a':", depth)) + "1" + new string('}', depth);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.Replace('\'', '"'));

    private static string? Text(ReadOnlyMemory<byte>? json) => json is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;
}
