using System.Runtime.InteropServices;

namespace BlendedLRS.Xapi.Contexts;

/// <summary>What a Context leaves to be judged with the whole Statement: revision and platform belong to an Activity (xAPI-Data 2.4.6).</summary>
[StructLayout(LayoutKind.Auto)]
internal struct ContextParts
{
    public ContextParts()
    {
    }

    /// <summary>Where <c>revision</c> stands; -1 without it.</summary>
    public int RevisionAt { get; set; } = -1;

    /// <summary>Where <c>platform</c> stands; -1 without it.</summary>
    public int PlatformAt { get; set; } = -1;
}
