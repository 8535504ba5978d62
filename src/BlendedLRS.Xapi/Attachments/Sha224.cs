using System.Buffers.Binary;
using System.Numerics;

namespace BlendedLRS.Xapi.Attachments;

/// <summary>SHA-224 (FIPS 180-4), the one member of the SHA-2 family that the framework does not have and that the standard allows for <c>sha2</c> (xAPI-Data 2.4.11).</summary>
public sealed class Sha224
{
    private const int BlockBytes = 64;
    private const int HashBytes = 28;

    private static readonly uint[] Constants = Fractions(64);

    private readonly uint[] _state =
        [0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4];

    private readonly byte[] _block = new byte[BlockBytes];
    private int _filled;
    private ulong _length;

    /// <summary>Adds bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        _length += (ulong)bytes.Length;
        while (!bytes.IsEmpty)
        {
            int taken = Math.Min(bytes.Length, BlockBytes - _filled);
            bytes[..taken].CopyTo(_block.AsSpan(_filled));
            bytes = bytes[taken..];
            _filled += taken;
            if (_filled == BlockBytes)
            {
                Compress();
                _filled = 0;
            }
        }
    }

    /// <summary>The hash of what was added; the object is spent then.</summary>
    public byte[] Finish()
    {
        ulong bits = _length * 8;
        Append([0x80]);
        while (_filled != BlockBytes - sizeof(ulong))
        {
            Append([0]);
        }

        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(length, bits);
        Append(length);
        var hash = new byte[HashBytes];
        for (int i = 0; i < HashBytes / sizeof(uint); i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(i * sizeof(uint)), _state[i]);
        }

        return hash;
    }

    private void Compress()
    {
        Span<uint> w = stackalloc uint[64];
        for (int i = 0; i < 16; i++)
        {
            w[i] = BinaryPrimitives.ReadUInt32BigEndian(_block.AsSpan(i * sizeof(uint)));
        }

        for (int i = 16; i < 64; i++)
        {
            uint s0 = BitOperations.RotateRight(w[i - 15], 7) ^ BitOperations.RotateRight(w[i - 15], 18) ^ (w[i - 15] >> 3);
            uint s1 = BitOperations.RotateRight(w[i - 2], 17) ^ BitOperations.RotateRight(w[i - 2], 19) ^ (w[i - 2] >> 10);
            w[i] = w[i - 16] + s0 + w[i - 7] + s1;
        }

        (uint a, uint b, uint c, uint d) = (_state[0], _state[1], _state[2], _state[3]);
        (uint e, uint f, uint g, uint h) = (_state[4], _state[5], _state[6], _state[7]);
        for (int i = 0; i < 64; i++)
        {
            uint s1 = BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25);
            uint first = h + s1 + ((e & f) ^ (~e & g)) + Constants[i] + w[i];
            uint s0 = BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22);
            uint second = s0 + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + first, c, b, a, first + second);
        }

        ReadOnlySpan<uint> sums = [a, b, c, d, e, f, g, h];
        for (int i = 0; i < _state.Length; i++)
        {
            _state[i] += sums[i];
        }
    }

    // The first 32 bits of the fractional parts of the cube roots of the first primes, in whole numbers: floor(cbrt(p · 2^96)) mod 2^32.
    private static uint[] Fractions(int count)
    {
        var fractions = new List<uint>(count);
        for (int number = 2; fractions.Count < count; number++)
        {
            if (Enumerable.Range(2, number - 2).All(divisor => number % divisor != 0))
            {
                fractions.Add(CubeRootFraction((BigInteger)number << 96));
            }
        }

        return [.. fractions];
    }

    private static uint CubeRootFraction(BigInteger value)
    {
        (BigInteger low, BigInteger high) = (BigInteger.Zero, BigInteger.One << 40);
        while (high - low > 1)
        {
            BigInteger middle = (low + high) >> 1;
            (low, high) = BigInteger.Pow(middle, 3) <= value ? (middle, high) : (low, middle);
        }

        return (uint)(low & uint.MaxValue);
    }
}
