namespace BlendedLRS.Storage.Search;

/// <summary>Rows of the index stand at places: 64 × the sequence of the Statement that they find, + 0 for what it says itself, + 1, 2, … for the Statements
/// that it refers to, nearest first. A chain of references is followed for 32 steps:
/// every step is a row, so a longer one would let one sender fill the index.</summary>
public static class Places
{
    /// <summary>The most Statements that a chain of references is followed to.</summary>
    public const int LongestChain = 32;

    /// <summary>The part of a place that says how many references away it is.</summary>
    public const int DistanceMask = (1 << Bits) - 1;

    private const int Bits = 6;

    /// <summary>Where the Statement itself stands.</summary>
    public static long First(long sequence) => sequence << Bits;

    /// <summary>The last place of a Statement.</summary>
    public static long Last(long sequence) => First(sequence) + DistanceMask;

    /// <summary>The Statement that is found at a place.</summary>
    public static long SequenceOf(long place) => place >> Bits;

    /// <summary>How many references away what stands at a place is.</summary>
    public static int Distance(long place) => (int)(place & DistanceMask);
}
