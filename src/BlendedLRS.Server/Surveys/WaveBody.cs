namespace BlendedLRS.Server.Surveys;

/// <summary>A wave as an administrator sends it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Instrument">Id of the instrument.</param>
/// <param name="From">First day.</param>
/// <param name="Until">First day on which nobody can answer any more.</param>
internal sealed record WaveBody(string Key, string Instrument, DateOnly From, DateOnly Until)
{
    /// <summary>How many people must stand behind answers that are kept together; null: as many as behind any cell.</summary>
    public int? MinimumPeople { get; init; }

    /// <summary>The Activity id under which Statements speak of it; null when none does.</summary>
    public string? ActivityId { get; init; }
}
