using System.Runtime.CompilerServices;
using System.Text.Json;
using BlendedLRS.Xapi.Json;

namespace BlendedLRS.Xapi.Results;

/// <summary>Scores (xAPI-Data 2.4.5.1); their numbers are compared as written, not as rounded.</summary>
internal static class ScoreReader
{
    private const int Scaled = 0;
    private const int Raw = 1;
    private const int Min = 2;
    private const int Max = 3;
    private static readonly PropertyTable Properties = new("a Score", "scaled", "raw", "min", "max");

    public static bool ReadScore(this ref JsonCursor c)
    {
        if (!c.Expect(JsonTokenType.StartObject, Section.Score, "a Score object is required"))
        {
            return false;
        }

        uint seen = 0;
        var numbers = default(Numbers);
        while (c.NextProperty(Properties, ref seen, out int property))
        {
            if (!c.Expect(JsonTokenType.Number, Section.Score, "a number is required"))
            {
                return false;
            }

            numbers[property] = (c.At, c.Json.ValueSpan.Length);
            if (property == Scaled && !IsScaled(c.Json.ValueSpan))
            {
                return c.Refuse(Section.Score, "a number from -1 to 1 is required");
            }
        }

        return !c.IsRefused
            && IsBelow(ref c, in numbers, Min, Max, mayBeEqual: false, Max)
            && IsBelow(ref c, in numbers, Min, Raw, mayBeEqual: true, Raw)
            && IsBelow(ref c, in numbers, Raw, Max, mayBeEqual: true, Raw);
    }

    private static bool IsScaled(ReadOnlySpan<byte> number)
    {
        // 0.ddd without an exponent needs no arithmetic.
        if (number[0] == '0' && !number.ContainsAny((byte)'e', (byte)'E'))
        {
            return true;
        }

        var value = new JsonNumber(number);
        return JsonNumber.Compare(value, new JsonNumber("-1"u8)) >= 0 && JsonNumber.Compare(value, new JsonNumber("1"u8)) <= 0;
    }

    // Where both are there, the lower is below the upper; the blamed one of the two is pointed at.
    private static bool IsBelow(ref JsonCursor c, in Numbers numbers, int lower, int upper, bool mayBeEqual, int blamed)
    {
        if (numbers[lower].Length == 0 || numbers[upper].Length == 0)
        {
            return true;
        }

        ReadOnlySpan<byte> low = c.Bytes.Slice(numbers[lower].Start, numbers[lower].Length);
        ReadOnlySpan<byte> high = c.Bytes.Slice(numbers[upper].Start, numbers[upper].Length);
        int order = JsonNumber.Compare(low, high);
        return order < 0 || (order == 0 && mayBeEqual) || c.RefuseAt(
            numbers[blamed].Start,
            Section.Score,
            $"Found {Properties.Names[lower]} {Found.Clip(low)} and {Properties.Names[upper]} {Found.Clip(high)}; {Properties.Names[lower]} is required to be less than {(mayBeEqual ? "or equal to " : "")}{Properties.Names[upper]}.");
    }

    // Where each number of the Score stands; a length of 0 where it is missing.
    [InlineArray(4)]
    private struct Numbers
    {
        private (int Start, int Length) _first;
    }
}
