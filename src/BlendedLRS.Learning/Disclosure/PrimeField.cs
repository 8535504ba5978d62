namespace BlendedLRS.Learning.Disclosure;

/// <summary>Whole numbers modulo the prime 2^61 − 1: exact linear algebra without fractions.</summary>
/// <remarks>What can be worked out with fractions can be worked out here, after multiplying by the common denominator, so nothing is overlooked.
/// The reverse could fail only for a determinant that is a multiple of the prime, and would withhold a cell too many.</remarks>
internal static class PrimeField
{
    /// <summary>The prime.</summary>
    public const ulong Prime = (1UL << 61) - 1;

    public static ulong Add(ulong a, ulong b) => a + b >= Prime ? a + b - Prime : a + b;

    public static ulong Negate(ulong a) => a == 0 ? 0 : Prime - a;

    public static ulong Multiply(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        var sum = (low & Prime) + ((low >> 61) | (high << 3));
        return sum >= Prime ? sum - Prime : sum;
    }

    /// <summary>1 / <paramref name="a"/>, by Fermat; 0 has none.</summary>
    public static ulong Inverse(ulong a)
    {
        if (a is 1 or Prime - 1)
        {
            return a;
        }

        var result = 1UL;
        for (var (power, exponent) = (a, Prime - 2); exponent > 0; exponent >>= 1)
        {
            result = (exponent & 1) == 1 ? Multiply(result, power) : result;
            power = Multiply(power, power);
        }

        return result;
    }
}
