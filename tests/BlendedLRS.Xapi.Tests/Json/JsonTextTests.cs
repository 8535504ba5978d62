using System.Text;
using BlendedLRS.Xapi.Json;

namespace BlendedLRS.Xapi.Tests.Json;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("\\u0069d", "id")]
    [InlineData("a\\n\\t\\r\\b\\f\\\\\\/\\\"b", "a\n\t\r\b\f\\/\"b")]
    [InlineData("\\u00e9\\u20AC", "é€")]
    [InlineData("\\ud83d\\ude00!", "😀!")]
    public void Escapes_are_undone(string escaped, string text) => Assert.Equal(text, Encoding.UTF8.GetString(JsonText.Unescape(Encoding.UTF8.GetBytes(escaped))));

    [Fact]
    public void Lone_surrogates_stay_apart()
    {
        byte[] high = JsonText.Unescape("\\ud800"u8);
        byte[] low = JsonText.Unescape("\\udc00"u8);
        Assert.Equal([0xED, 0xA0, 0x80], high);
        Assert.Equal([0xED, 0xB0, 0x80], low);
        Assert.Equal([.. high, .. high], JsonText.Unescape("\\ud800\\uD800"u8));
        Assert.Equal([.. low, .. high, (byte)'x'], JsonText.Unescape("\\udc00\\ud800x"u8));
    }
}
