using System.Text;

namespace BlendedLRS.Xapi.Tests.Fuzz;

/// <summary>Damages Statements, from a seed: some at the level of bytes, some at that of JSON tokens, so that many stay well-formed.</summary>
internal sealed class Mutator(int seed, IReadOnlyList<byte[]> originals)
{
    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "null", "true", "0", "-0", "1e400", "-1.5e-3", "\"\"", "\"a\"", "\"Agent\"", "\"Group\"", "\"Activity\"", "\"SubStatement\"", "\"StatementRef\"", "{}", "[]", "[null]", "{\"id\":\"a:b\"}",
            "\"6690e6c9-3ef0-4ed3-8b37-7f3964730bee\"", "\"mailto:a@b\"", "\"http://adlnet.gov/expapi/verbs/voided\"", "\"\\ud800\"", "\"\\u0000\"", "\"P1Y\"", "\"2026-03-01T09:30:00Z\"",
            "{\"objectType\":\"Agent\",\"mbox\":\"mailto:a@b\"}", "{\"a\":1,\"a\":2}", "\"\\u0061:b\"", "\"1.0.0\"", "\"2.0.0\"",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private readonly Random _random = new(seed);

    public byte[] Next()
    {
        List<byte> bytes = [.. originals[_random.Next(originals.Count)]];
        int times = 1 + _random.Next(3);
        for (int i = 0; i < times && bytes.Count > 0; i++)
        {
            Mutate(bytes);
        }

        return [.. bytes];
    }

    private void Mutate(List<byte> bytes)
    {
        int at = _random.Next(bytes.Count);
        switch (_random.Next(9))
        {
            case 0:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, Math.Min(bytes.Count - at, 1 + _random.Next(20)));
                break;
            case 2:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, _random.Next(60))));
                break;
            case 4:
                bytes.Insert(at, (byte)"{}[]\",:\\0e-"[_random.Next(11)]);
                break;
            default:
                MutateValue(bytes, at);
                break;
        }
    }

    // Puts another token, or a value from elsewhere, or another case, in the place of a value.
    private void MutateValue(List<byte> bytes, int near)
    {
        int start = bytes.IndexOf((byte)':', near) + 1;
        int end = start == 0 ? -1 : EndOfValue(bytes, start);
        if (end < 0)
        {
            return;
        }

        if (_random.Next(4) == 0)
        {
            int key = bytes.LastIndexOf((byte)'"', start - 2) + _random.Next(3);
            bytes[key] = (byte)(bytes[key] ^ 0x20);
            return;
        }

        byte[] other = originals[_random.Next(originals.Count)];
        int otherStart = Array.IndexOf(other, (byte)':', _random.Next(other.Length)) + 1;
        int otherEnd = otherStart == 0 ? -1 : EndOfValue([.. other], otherStart);
        bytes.RemoveRange(start, end - start);
        bytes.InsertRange(start, otherEnd < 0 || _random.Next(2) == 0 ? Tokens[_random.Next(Tokens.Length)] : other[otherStart..otherEnd]);
    }

    private static int EndOfValue(List<byte> bytes, int start)
    {
        int depth = 0;
        bool inText = false;
        for (int i = start; i < bytes.Count; i++)
        {
            byte c = bytes[i];
            if (c == '"' && bytes[i - 1] != '\\')
            {
                inText = !inText;
            }

            depth += inText ? 0 : c switch { (byte)'{' or (byte)'[' => 1, (byte)'}' or (byte)']' => -1, _ => 0 };
            if (!inText && (depth < 0 || (depth == 0 && c == ',')))
            {
                return i;
            }
        }

        return -1;
    }
}
