using System.Runtime.InteropServices;

namespace BlendedLRS.Storage.Search;

/// <summary>What all rows of a Statement have in common.</summary>
/// <param name="Listed">Whether it is shown; the codes stand in the file.</param>
/// <param name="Authority">The term of its authority.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Listing(long Listed, long Authority)
{
    /// <summary>Not every reader may see it, so it is never found and nothing is found through it.</summary>
    public const long Hidden = 0;

    /// <summary>It is found.</summary>
    public const long ForEveryReader = 1;

    /// <summary>It is not found, but what refers to it is (xAPI-Communication 2.1.3).</summary>
    public const long Voided = 2;
}
