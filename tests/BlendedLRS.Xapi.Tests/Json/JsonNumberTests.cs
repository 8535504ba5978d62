using System.Text;
using BlendedLRS.Xapi.Json;

namespace BlendedLRS.Xapi.Tests.Json;

public sealed class JsonNumberTests
{
    [Theory]
    [InlineData("0", "-0", 0)]
    [InlineData("0", "0.000e5", 0)]
    [InlineData("1", "1.0", 0)]
    [InlineData("100", "1e2", 0)]
    [InlineData("0.01", "1E-2", 0)]
    [InlineData("12.5", "125e-1", 0)]
    [InlineData("1", "2", -1)]
    [InlineData("-1", "-2", 1)]
    [InlineData("-1", "0", -1)]
    [InlineData("10", "9.99999999999999999999999", 1)]
    [InlineData("0.1", "0.1000000000000000000001", -1)]
    [InlineData("1e400", "1e401", -1)]
    [InlineData("-1e-400", "0", -1)]
    [InlineData("1e999999999999999999999999", "1", 1)]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567891", -1)]
    [InlineData("10.01", "1.001e1", 0)]
    [InlineData("101", "1.02e2", -1)]
    public void Compared_exactly(string left, string right, int order)
    {
        Assert.Equal(order, Math.Sign(JsonNumber.Compare(Number(left), Number(right))));
        Assert.Equal(-order, Math.Sign(JsonNumber.Compare(Number(right), Number(left))));
        Assert.Equal(order == 0, Canonical(left) == Canonical(right));
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("-0.0", true)]
    [InlineData("10", true)]
    [InlineData("1.50e1", true)]
    [InlineData("1.5", false)]
    [InlineData("1e-1", false)]
    [InlineData("0.5", false)]
    [InlineData("100e-2", true)]
    public void Integers(string text, bool isInteger) => Assert.Equal(isInteger, Number(text).IsInteger);

    private static JsonNumber Number(string text) => new(Encoding.ASCII.GetBytes(text));

    private static string Canonical(string text)
    {
        var output = new List<byte>();
        Number(text).WriteCanonical(output);
        return Encoding.ASCII.GetString([.. output]);
    }
}
