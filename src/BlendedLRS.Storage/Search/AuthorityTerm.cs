namespace BlendedLRS.Storage.Search;

/// <summary>An authority in the index.</summary>
/// <param name="Number">Its term.</param>
/// <param name="Actors">The term of the Agent that it is, none when it is a Group.</param>
/// <param name="Members">The terms of its members, when it is a Group.</param>
public sealed record AuthorityTerm(long Number, IReadOnlyList<long> Actors, IReadOnlyList<long> Members);
