namespace BlendedLRS.Storage.Sqlite.Search;

/// <summary>Rows of the index stand at places: 256 × the sequence of the Statement that they find, + 0 for what it says itself, + 1, 2, … for the Statements
/// that it refers to, nearest first. A chain of references longer than 255 is followed so far.</summary>
internal static class Places
{
    /// <summary>The most Statements that a chain of references is followed to.</summary>
    public const int LongestChain = Width - 1;

    private const int Bits = 8;
    private const int Width = 1 << Bits;

    /// <summary>Where the Statement itself stands.</summary>
    public static long First(long sequence) => sequence << Bits;

    /// <summary>The last place of a Statement.</summary>
    public static long Last(long sequence) => First(sequence) + LongestChain;

    /// <summary>The Statement that is found at a place.</summary>
    public static long SequenceOf(long place) => place >> Bits;

    /// <summary>How many references away what stands at a place is.</summary>
    public static int Distance(long place) => (int)(place & LongestChain);
}
