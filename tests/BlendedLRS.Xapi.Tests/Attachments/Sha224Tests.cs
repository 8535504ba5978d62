using System.Text;
using BlendedLRS.Xapi.Attachments;

namespace BlendedLRS.Xapi.Tests.Attachments;

/// <summary>The examples of FIPS 180-4.</summary>
public sealed class Sha224Tests
{
    [Theory]
    [InlineData("", 1, "d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f")]
    [InlineData("abc", 1, "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7")]
    [InlineData("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1, "75388b16512776cc5dba5da1fd890150b0c6455cb4f58b1952522525")]
    [InlineData("a", 1_000_000, "20794655980c91d8bbb4c1ea97618a4bf03f42581948b2ee4ee7ad67")]
    public void The_examples_come_out(string text, int times, string expected)
    {
        var hash = new Sha224();
        byte[] bytes = Encoding.ASCII.GetBytes(text);
        for (int i = 0; i < times; i++)
        {
            hash.Append(bytes);
        }

        Assert.Equal(expected, Convert.ToHexStringLower(hash.Finish()));
    }
}
