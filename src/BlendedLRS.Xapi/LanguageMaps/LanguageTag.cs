using System.Text;

namespace BlendedLRS.Xapi.LanguageMaps;

/// <summary>Language tags by the grammar of RFC 5646 (xAPI-Data 2.2, 4.2): the shape and order of subtags, not whether they are registered.</summary>
public static class LanguageTag
{
    /// <summary>RFC 5646 4.4 lets a reader set a limit; the longest registered tags are below 40.</summary>
    private const int Longest = 255;

    /// <summary>Tags of before RFC 4646 that do not fit the grammar and are listed in it by name.</summary>
    private static readonly HashSet<string> Irregular = new(StringComparer.OrdinalIgnoreCase)
    {
        "en-GB-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo", "i-pwn", "i-tao", "i-tay", "i-tsu",
        "sgn-BE-FR", "sgn-BE-NL", "sgn-CH-DE",
    };

    /// <summary>Whether a text has the form of a language tag; no singleton and no variant may come twice.</summary>
    public static bool IsWellFormed(ReadOnlySpan<byte> tag)
    {
        // "en" and "en-GB" are nearly all there is.
        if (tag.Length == 2 || (tag.Length == 5 && tag[2] == '-'))
        {
            if (IsLetters(tag[..2]) && (tag.Length == 2 || IsLetters(tag[3..])))
            {
                return true;
            }
        }

        if (tag.Length > Longest)
        {
            return false;
        }

        var subtags = new Subtags(tag);
        return IsLangtag(ref subtags) || IsPrivateUse(new Subtags(tag)) || (tag.Length <= 10 && Irregular.Contains(Encoding.Latin1.GetString(tag)));
    }

    /// <inheritdoc cref="IsWellFormed(ReadOnlySpan{byte})"/>
    public static bool IsWellFormed(string? tag) => tag is not null && IsWellFormed(Encoding.UTF8.GetBytes(tag));

    private static bool IsLangtag(ref Subtags tag)
    {
        if (!IsLetters(tag.Current) || tag.Current.Length is < 2 or > 8)
        {
            return false;
        }

        bool mayExtend = tag.Current.Length <= 3;
        tag.Next();
        for (int extlangs = 0; mayExtend && extlangs < 3 && tag.Current.Length == 3 && IsLetters(tag.Current); extlangs++)
        {
            tag.Next();
        }

        if (tag.Current.Length == 4 && IsLetters(tag.Current))
        {
            tag.Next();
        }

        if (IsRegion(tag.Current))
        {
            tag.Next();
        }

        return SkipVariants(ref tag) && SkipExtensions(ref tag) && (tag.IsDone || IsPrivateUse(tag));
    }

    private static bool IsRegion(ReadOnlySpan<byte> subtag) =>
        (subtag.Length == 2 && IsLetters(subtag)) || (subtag.Length == 3 && subtag.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0);

    private static bool SkipVariants(ref Subtags tag)
    {
        Subtags first = tag;
        while (IsVariant(tag.Current))
        {
            for (Subtags earlier = first; earlier.Start < tag.Start; earlier.Next())
            {
                if (Ascii.EqualsIgnoreCase(earlier.Current, tag.Current))
                {
                    return false;
                }
            }

            tag.Next();
        }

        return true;
    }

    private static bool IsVariant(ReadOnlySpan<byte> subtag) =>
        IsAlphanumeric(subtag) && (subtag.Length is >= 5 and <= 8 || (subtag.Length == 4 && char.IsAsciiDigit((char)subtag[0])));

    private static bool SkipExtensions(ref Subtags tag)
    {
        ulong singletons = 0;
        while (tag.Current.Length == 1 && IsAlphanumeric(tag.Current) && (tag.Current[0] | 0x20) != 'x')
        {
            ulong bit = 1UL << ((tag.Current[0] | 0x20) & 0x3F);
            if ((singletons & bit) != 0)
            {
                return false;
            }

            singletons |= bit;
            tag.Next();
            int parts = 0;
            for (; tag.Current.Length is >= 2 and <= 8 && IsAlphanumeric(tag.Current); parts++)
            {
                tag.Next();
            }

            if (parts == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPrivateUse(Subtags tag)
    {
        if (tag.Current.Length != 1 || (tag.Current[0] | 0x20) != 'x')
        {
            return false;
        }

        int parts = 0;
        for (tag.Next(); tag.Current.Length is >= 1 and <= 8 && IsAlphanumeric(tag.Current); tag.Next())
        {
            parts++;
        }

        return parts > 0 && tag.IsDone;
    }

    private static bool IsLetters(ReadOnlySpan<byte> subtag)
    {
        foreach (byte c in subtag)
        {
            if (!char.IsAsciiLetter((char)c))
            {
                return false;
            }
        }

        return !subtag.IsEmpty;
    }

    private static bool IsAlphanumeric(ReadOnlySpan<byte> subtag)
    {
        foreach (byte c in subtag)
        {
            if (!char.IsAsciiLetterOrDigit((char)c))
            {
                return false;
            }
        }

        return !subtag.IsEmpty;
    }

    /// <summary>Walks the parts between hyphens; an empty part ends every rule, so "en-" and "en--GB" fit none.</summary>
    private ref struct Subtags
    {
        private readonly ReadOnlySpan<byte> _tag;
        private int _end;

        public Subtags(ReadOnlySpan<byte> tag)
        {
            _tag = tag;
            _end = EndFrom(0);
        }

        public int Start { get; private set; }

        public readonly bool IsDone => Start > _tag.Length;

        public readonly ReadOnlySpan<byte> Current => IsDone ? default : _tag[Start.._end];

        public void Next()
        {
            Start = _end + 1;
            _end = IsDone ? _end : EndFrom(Start);
        }

        private readonly int EndFrom(int start)
        {
            int hyphen = _tag[start..].IndexOf((byte)'-');
            return hyphen < 0 ? _tag.Length : start + hyphen;
        }
    }
}
