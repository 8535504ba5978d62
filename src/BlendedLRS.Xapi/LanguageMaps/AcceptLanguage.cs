using System.Globalization;

namespace BlendedLRS.Xapi.LanguageMaps;

/// <summary>The languages that a reader wants (the header Accept-Language, RFC 2616 14.4), applied to each language map by itself as xAPI-Communication 2.1.3 asks for.</summary>
public sealed class AcceptLanguage
{
    private const int MostRanges = 50;

    private readonly List<(string Range, double Quality)> _ranges;

    private AcceptLanguage(List<(string Range, double Quality)> ranges) => _ranges = ranges;

    /// <summary>Reads the header; what is malformed in it is passed over, and so is what stands behind the first 50 languages.</summary>
    /// <param name="header">The value; null or empty when the reader wants nothing in particular.</param>
    public static AcceptLanguage Parse(string? header)
    {
        var ranges = new List<(string Range, double Quality)>();
        foreach (string part in (header ?? "").Split(',', MostRanges + 1, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MostRanges))
        {
            string[] fields = part.Split(';', StringSplitOptions.TrimEntries);
            double quality = 1;
            string? text = fields.Skip(1).FirstOrDefault(field => field.StartsWith("q=", StringComparison.OrdinalIgnoreCase))?[2..];
            if (text is null || double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out quality))
            {
                ranges.Add((fields[0], quality));
            }
        }

        return new AcceptLanguage(ranges);
    }

    /// <summary>The place of the entry to show.</summary>
    /// <param name="tags">The language tags of a map, at least one, in order.</param>
    public int Pick(IReadOnlyList<string> tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        int best = 0;
        (double Quality, int Order, int Length) bestRank = Rank(tags[0]);
        for (int i = 1; i < tags.Count; i++)
        {
            (double Quality, int Order, int Length) rank = Rank(tags[i]);
            if (rank.CompareTo(bestRank) > 0)
            {
                (best, bestRank) = (i, rank);
            }
        }

        return best;
    }

    // Higher is better: the quality of the longest range that the tag falls under, then the range that stands first, then the tag that says least beyond it.
    private (double Quality, int Order, int Length) Rank(string tag)
    {
        int match = -1;
        for (int i = 0; i < _ranges.Count; i++)
        {
            string range = _ranges[i].Range;
            bool isLonger = match < 0 || (range == "*" ? 0 : range.Length) > (_ranges[match].Range == "*" ? 0 : _ranges[match].Range.Length);
            if (isLonger && (range == "*" || IsUnder(tag, range)))
            {
                match = i;
            }
        }

        return match < 0 ? (Kinship(tag), 0, -tag.Length) : (_ranges[match].Quality > 0 ? 1 + _ranges[match].Quality : -1, -match, -tag.Length);
    }

    // A reader of en-GB who finds neither that nor a wish for en is better served by en or en-US than by Japanese. Always below a tag that was asked for.
    private double Kinship(string tag)
    {
        double best = 0;
        foreach ((string range, double quality) in _ranges)
        {
            if (quality > best && Language(range).Equals(Language(tag), StringComparison.OrdinalIgnoreCase))
            {
                best = Math.Max(best, quality * (IsUnder(range, tag) ? 1 : 0.9));
            }
        }

        return best;
    }

    private static ReadOnlySpan<char> Language(string tag)
    {
        int end = tag.IndexOf('-', StringComparison.Ordinal);
        return end < 0 ? tag : tag.AsSpan(0, end);
    }

    private static bool IsUnder(string tag, string range) =>
        tag.StartsWith(range, StringComparison.OrdinalIgnoreCase) && (tag.Length == range.Length || tag[range.Length] == '-');
}
