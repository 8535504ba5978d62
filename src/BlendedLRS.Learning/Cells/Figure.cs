namespace BlendedLRS.Learning.Cells;

/// <summary>Which sums over people are told with the value of a component: all of them must be safe, or it is not shown.</summary>
/// <param name="People">Name of the sum whose people stand behind the value.</param>
internal sealed record Figure(string People)
{
    /// <summary>Name of the sum that is divided; null where it follows from other data than what people did, or is not a sum.</summary>
    public string? Numerator { get; init; }

    /// <summary>Name of the sum that it is divided by; null where there is none.</summary>
    public string? Denominator { get; init; }

    /// <summary>Name of the sum that the events are; null: they are not told.</summary>
    public string? Events { get; init; }

    /// <summary>Whether the numerator is a part of the denominator: then the rest needs as many people, and neither may be nothing.</summary>
    public bool IsShare { get; init; }

    /// <summary>Whether numerator and denominator are told beside the value.</summary>
    public bool TellsParts { get; init; } = true;

    /// <summary>Every sum, each once.</summary>
    public IEnumerable<string> Sums => new[] { People, Numerator, Denominator, Events }.OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>A share of people or events: one sum of another.</summary>
    public static Figure Share(string part, string whole) => new(whole) { Numerator = part, Denominator = whole, Events = whole, IsShare = true };

    /// <summary>A share without its events, where those are other events than the ones that are divided.</summary>
    public static Figure ShareOfPeople(string part, string whole) => Share(part, whole) with { Events = null };

    /// <summary>How much was done, for each of the people of a group; who did nothing is no secret in a group that is large enough.</summary>
    public static Figure Rate(string done, string group) => new(group) { Numerator = done, Denominator = group, Events = done };

    /// <summary>A median or another value that is no sum: only the people that it is made of are judged.</summary>
    public static Figure Of(string people) => new(people) { TellsParts = false };
}
