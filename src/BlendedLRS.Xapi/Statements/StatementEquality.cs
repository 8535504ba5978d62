namespace BlendedLRS.Xapi.Statements;

/// <summary>Whether a re-sent Statement is the stored one (xAPI-Data 2.2 and 2.3.1: what an LRS may change does not count).</summary>
public static class StatementEquality
{
    /// <summary>Compares as JSON values: key order, white space, escapes and number spelling do not count, nor do
    /// <c>id</c>, <c>stored</c>, <c>authority</c>, <c>version</c>, a <c>timestamp</c> that one side leaves out, or a lone contextActivity against an array of one;
    /// timestamps are compared as instants, durations as texts up to 0.01 s. As 2.3.1 says, neither do a Verb's <c>display</c>, an Activity's <c>definition</c>,
    /// the order of a Group's members, and the case of UUIDs and of mail domains.</summary>
    /// <param name="left">JSON text of a valid Statement.</param>
    /// <param name="right">JSON text of a valid Statement.</param>
    public static bool AreEqual(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right)
    {
        if (left.Span.SequenceEqual(right.Span))
        {
            return true;
        }

        CanonicalStatement a = CanonicalStatement.Of(left);
        CanonicalStatement b = CanonicalStatement.Of(right);
        return (a.Timestamp is null || b.Timestamp is null || a.Timestamp == b.Timestamp) && a.Content.Span.SequenceEqual(b.Content.Span);
    }
}
