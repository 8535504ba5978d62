using System.Text;

namespace BlendedLRS.Learning.RuleSets;

/// <summary>RFC 6901 pointers.</summary>
internal static class JsonPointer
{
    /// <summary>From the serializer's path: <c>$.kinds.rules[3]['a.b']</c> becomes <c>/kinds/rules/3/a.b</c>.</summary>
    public static string FromPath(string? path)
    {
        var pointer = new StringBuilder();
        var rest = (path ?? "$").AsSpan(1);
        while (!rest.IsEmpty)
        {
            var (open, close) = rest switch
            {
                ['[', '\'', ..] => (2, "']"),
                ['[', ..] => (1, "]"),
                _ => (1, ".["),
            };
            rest = rest[open..];
            var quotedOrIndex = close[0] is '\'' or ']';
            var end = quotedOrIndex ? rest.IndexOf(close, StringComparison.Ordinal) : rest.IndexOfAny(close);
            var token = end < 0 ? rest : rest[..end];
            pointer.Append('/').Append(Escape(token.ToString()));
            rest = end < 0 ? [] : rest[(end + (quotedOrIndex ? close.Length : 0))..];
        }

        return pointer.ToString();
    }

    /// <summary>One token as it stands between two slashes.</summary>
    public static string Escape(string token) => token.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
