namespace BlendedLRS.Xapi.Json;

/// <summary>A JSON number as it is written, compared exactly: neither <c>1e400</c> nor the 30th decimal is rounded.</summary>
internal readonly ref struct JsonNumber
{
    /// <summary>Exponents beyond this are taken as this: no Statement means a number of 10^15 digits.</summary>
    private const long LargestExponent = 1_000_000_000_000_000;

    private readonly ReadOnlySpan<byte> _digits;

    /// <param name="text">A well-formed JSON number.</param>
    public JsonNumber(ReadOnlySpan<byte> text)
    {
        bool negative = text[0] == '-';
        ReadOnlySpan<byte> mantissa = negative ? text[1..] : text;
        int e = mantissa.IndexOfAny((byte)'e', (byte)'E');
        long exponent = e < 0 ? 0 : Exponent(mantissa[(e + 1)..]);
        mantissa = e < 0 ? mantissa : mantissa[..e];
        int point = mantissa.IndexOf((byte)'.');
        int wholeDigits = point < 0 ? mantissa.Length : point;

        int first = mantissa.IndexOfAnyExcept((byte)'0', (byte)'.');
        if (first < 0)
        {
            return;
        }

        int last = mantissa.LastIndexOfAnyExcept((byte)'0', (byte)'.');
        _digits = mantissa[first..(last + 1)];
        Sign = negative ? -1 : 1;
        Magnitude = exponent + wholeDigits - (first > wholeDigits ? first - 1 : first);
    }

    /// <summary>-1, 0 or 1; minus zero is zero.</summary>
    public int Sign { get; }

    /// <summary>The power of ten of 0.ddd that the number is: 1 for 5, 2 for 12, 0 for 0.12.</summary>
    private long Magnitude { get; }

    /// <summary>No digit other than zero stands behind the decimal point.</summary>
    public bool IsInteger => Sign == 0 || Magnitude >= SignificantDigits;

    private int SignificantDigits => _digits.Length - (_digits.Contains((byte)'.') ? 1 : 0);

    /// <summary>Compares two well-formed JSON numbers; plain whole numbers, which most are, without taking them apart.</summary>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        bool areWhole = !left.ContainsAnyExceptInRange((byte)'0', (byte)'9') && !right.ContainsAnyExceptInRange((byte)'0', (byte)'9');
        if (!areWhole)
        {
            return Compare(new JsonNumber(left), new JsonNumber(right));
        }

        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);
    }

    public static int Compare(JsonNumber left, JsonNumber right)
    {
        if (left.Sign != right.Sign)
        {
            return left.Sign.CompareTo(right.Sign);
        }

        int size = left.Magnitude.CompareTo(right.Magnitude);
        return left.Sign * (size != 0 ? size : CompareDigits(left._digits, right._digits));
    }

    /// <summary>Writes the one spelling that all spellings of the number share.</summary>
    public void WriteCanonical(List<byte> output)
    {
        if (Sign == 0)
        {
            output.Add((byte)'0');
            return;
        }

        output.AddRange(Sign < 0 ? "-."u8 : "."u8);
        foreach (byte digit in _digits)
        {
            if (digit != '.')
            {
                output.Add(digit);
            }
        }

        Span<byte> exponent = stackalloc byte[24];
        Magnitude.TryFormat(exponent, out int written, provider: System.Globalization.CultureInfo.InvariantCulture);
        output.Add((byte)'e');
        output.AddRange(exponent[..written]);
    }

    private static int CompareDigits(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        int l = 0;
        int r = 0;
        while (true)
        {
            int a = NextDigit(left, ref l);
            int b = NextDigit(right, ref r);
            if (a != b || a < 0)
            {
                return a.CompareTo(b);
            }
        }
    }

    private static int NextDigit(ReadOnlySpan<byte> digits, ref int at)
    {
        if (at < digits.Length && digits[at] == '.')
        {
            at++;
        }

        return at < digits.Length ? digits[at++] : -1;
    }

    private static long Exponent(ReadOnlySpan<byte> text)
    {
        bool negative = text[0] == '-';
        long value = 0;
        foreach (byte c in text)
        {
            if (c is >= (byte)'0' and <= (byte)'9')
            {
                value = Math.Min(LargestExponent, (value * 10) + (c - '0'));
            }
        }

        return negative ? -value : value;
    }
}
