using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Resolution;

/// <summary>One person helped another to learn. Both may report it: same two people, same day give or take one, same topic or session are one tie.</summary>
/// <param name="Helper">Who helped.</param>
/// <param name="Helped">Who was helped.</param>
/// <param name="Time">When.</param>
/// <param name="Practice">Mentoring, coaching, peer learning or a reply.</param>
public sealed record Tie(string Helper, string Helped, DateTimeOffset Time, Practice Practice)
{
    /// <summary>What both would name: the id of the session's Activity; null when there is none.</summary>
    public string? Session { get; init; }

    /// <summary>Competencies and tags.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];
}
