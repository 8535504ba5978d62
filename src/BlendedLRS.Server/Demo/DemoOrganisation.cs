namespace BlendedLRS.Server.Demo;

/// <summary>Noorderwerk, an invented maker of packaging machines: three sites, 120 people, a dozen modules, twelve months. Pure: one seed, day and profile base give the
/// same bytes everywhere.</summary>
/// <remarks>
/// How to send it: <c>foreach (var statement in DemoOrganisation.Statements(today, profileBase))</c>, each through the use case that POST runs, under a credential bound
/// to <see cref="DemoStatement.Source"/> (Lms, Content, Capture, Chat, Unbound), many in one transaction. Statements come in the order of their timestamps, the last one
/// yesterday, valid under 1.0.3 and 2.0. <c>profileBase</c> is the configured base of the profile: with another one the entries are not recognised. Ids are derived from seed
/// and day, so sending the same day's organisation again stores nothing new; another day's is another organisation, so fill an empty log only.
/// </remarks>
internal static class DemoOrganisation
{
    /// <summary>The seed of the organisation that <c>--demo</c> shows.</summary>
    public const ulong Seed = 20251124;

    /// <summary>Every Statement of the year.</summary>
    /// <param name="today">The day after the last one with events.</param>
    /// <param name="profileBase">IRI base of the profile, without a trailing slash.</param>
    /// <param name="seed">Another seed, another organisation.</param>
    public static IReadOnlyList<DemoStatement> Statements(DateOnly today, string profileBase, ulong seed = Seed)
    {
        ArgumentException.ThrowIfNullOrEmpty(profileBase);
        var random = new DemoRandom(seed ^ ((ulong)today.DayNumber << 32));
        var scribe = new DemoScribe(random, new DemoCalendar(today), profileBase.TrimEnd('/'));
        var people = DemoWorkforce.People(random);
        new FormalYear(scribe, people).Tell();
        new InformalYear(scribe, people).Tell();
        new ModuleCare(scribe, people).Tell();
        new UnforeseenYear(scribe, people).Tell();
        return [.. scribe.Written.OrderBy(statement => statement.Timestamp).ThenBy(statement => statement.Id)];
    }
}
