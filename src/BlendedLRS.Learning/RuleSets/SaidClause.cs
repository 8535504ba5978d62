namespace BlendedLRS.Learning.RuleSets;

/// <summary>The value stands in a context extension of the Statement, in its text form.</summary>
internal sealed record SaidClause
{
    public required string Extension { get; init; }

    public Condition? When { get; init; }
}
