using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.Disclosure;

/// <summary>How many people must stand behind a published cell. The defaults are floors: protection can be raised, never lowered.</summary>
public sealed record DisclosureOptions
{
    /// <summary>The least that <see cref="MinimumPeople"/> may be.</summary>
    public const int PeopleFloor = 5;

    /// <summary>The most that <see cref="MinimumPeople"/> may be: above it hardly any organisation would see a cell.</summary>
    public const int PeopleCeiling = 50;

    /// <summary>The most that <see cref="DominanceShare"/> may be.</summary>
    public const double DominanceCeiling = 0.5;

    /// <summary>The least that <see cref="DominanceShare"/> may be: five people with equal minutes hold a fifth each.</summary>
    public const double DominanceFloor = 0.2;

    /// <summary>The least that <see cref="SensitiveMinimumPeople"/> may be.</summary>
    public const int SensitivePeopleFloor = 10;

    /// <summary>How closely, as a share of it, nobody may be able to work out somebody else's part of a sum of minutes from the sum and their own part.</summary>
    public const double EstimateMargin = 0.1;

    /// <summary>Distinct people behind a cell, 5 to 50; default 5. Below it nothing of the cell is published.</summary>
    public int MinimumPeople { get; init; } = PeopleFloor;

    /// <summary>The same for sensitive practices, 10 to 50; default 10.</summary>
    public int SensitiveMinimumPeople { get; init; } = SensitivePeopleFloor;

    /// <summary>Share of a cell's minutes above which one person dominates it, 0.2 to 0.5; default 0.5. Above it the minutes are not published.</summary>
    public double DominanceShare { get; init; } = DominanceCeiling;

    /// <summary>Null when all are in range; else what is wrong.</summary>
    public Refusal? Check()
    {
        if (MinimumPeople is < PeopleFloor or > PeopleCeiling)
        {
            return new Refusal("Disclosure", "/MinimumPeople", $"MinimumPeople is {MinimumPeople}; it is a whole number from {PeopleFloor} to {PeopleCeiling}, and can only be raised above {PeopleFloor}.");
        }

        if (SensitiveMinimumPeople is < SensitivePeopleFloor or > PeopleCeiling)
        {
            return new Refusal("Disclosure", "/SensitiveMinimumPeople", $"SensitiveMinimumPeople is {SensitiveMinimumPeople}; it is a whole number from {SensitivePeopleFloor} to {PeopleCeiling}, and can only be raised above {SensitivePeopleFloor}.");
        }

        return DominanceShare is >= DominanceFloor and <= DominanceCeiling
            ? null
            : new Refusal("Disclosure", "/DominanceShare", FormattableString.Invariant($"DominanceShare is {DominanceShare}; it is a number from {DominanceFloor} to {DominanceCeiling}."));
    }
}
