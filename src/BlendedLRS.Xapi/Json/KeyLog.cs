using System.Runtime.CompilerServices;
using System.Text;

namespace BlendedLRS.Xapi.Json;

/// <summary>The keys of a map, or ids of a list, met so far, to find one that comes twice. Few are compared in place; many go into a hash set, so that no input is slow.</summary>
internal ref struct KeyLog
{
    private const int Few = 4;
    private Ranges _few;
    private int _count;
    private HashSet<string>? _many;

    /// <summary>Adds a text; false when it was there.</summary>
    /// <param name="json">The whole JSON text.</param>
    /// <param name="start">Where the text starts in it, behind the quote.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="isEscaped">It holds a backslash.</param>
    public bool Add(ReadOnlySpan<byte> json, int start, int length, bool isEscaped)
    {
        ReadOnlySpan<byte> text = json.Slice(start, length);
        if (_many is null && !isEscaped && _count < Few)
        {
            return AddFew(json, text, start);
        }

        _many ??= MoveFew(json);
        return _many.Add(Exact(isEscaped ? JsonText.Unescape(text) : text));
    }

    private bool AddFew(ReadOnlySpan<byte> json, ReadOnlySpan<byte> text, int start)
    {
        for (int i = 0; i < _count; i++)
        {
            (int s, int l) = _few[i];
            if (json.Slice(s, l).SequenceEqual(text))
            {
                return false;
            }
        }

        _few[_count++] = (start, text.Length);
        return true;
    }

    private HashSet<string> MoveFew(ReadOnlySpan<byte> json)
    {
        var many = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < _count; i++)
        {
            (int start, int length) = _few[i];
            many.Add(Exact(json.Slice(start, length)));
        }

        return many;
    }

    // Latin-1 keeps every byte apart, even those of a lone surrogate.
    private static string Exact(ReadOnlySpan<byte> text) => Encoding.Latin1.GetString(text);

    [InlineArray(Few)]
    private struct Ranges
    {
        private (int Start, int Length) _first;
    }
}
