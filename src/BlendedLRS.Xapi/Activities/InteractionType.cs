namespace BlendedLRS.Xapi.Activities;

/// <summary>The kinds of interaction (xAPI-Data 2.4.4.1, Interaction Activities) and the component lists that each may have.</summary>
internal static class InteractionType
{
    private const uint Choices = 1;
    private const uint Scale = 2;
    private const uint SourceAndTarget = 4 | 8;
    private const uint Steps = 16;

    /// <summary>The component lists; the place of a list is its bit in what <see cref="ListsOf"/> gives.</summary>
    public static IReadOnlyList<string> Lists { get; } = ["choices", "scale", "source", "target", "steps"];

    /// <summary>The component lists that an interaction type may have; null when there is no such type.</summary>
    public static uint? ListsOf(ReadOnlySpan<byte> type) => type switch
    {
        _ when type.SequenceEqual("choice"u8) || type.SequenceEqual("sequencing"u8) => Choices,
        _ when type.SequenceEqual("likert"u8) => Scale,
        _ when type.SequenceEqual("matching"u8) => SourceAndTarget,
        _ when type.SequenceEqual("performance"u8) => Steps,
        _ when type.SequenceEqual("true-false"u8) || type.SequenceEqual("fill-in"u8) || type.SequenceEqual("long-fill-in"u8) => 0u,
        _ when type.SequenceEqual("numeric"u8) || type.SequenceEqual("other"u8) => 0u,
        _ => null,
    };
}
