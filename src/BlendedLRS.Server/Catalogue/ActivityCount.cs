using System.Text.Json;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.People;
using BlendedLRS.Server.RuleSets;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;

namespace BlendedLRS.Server.Catalogue;

/// <summary>Counts the Activities of all learning facts when somebody asks, one count at a time and for a limited time; the result serves everybody for some minutes.</summary>
internal sealed class ActivityCount(
    IFactQueries facts, IActivityDefinitions definitions, RosterSource rosters, LiveRuleSets rules, TimeProvider time) : IDisposable
{
    private const int MostNamed = 1_000;

    private readonly SemaphoreSlim _one = new(1);
    private SeenActivities? _last;

    /// <summary>How long a count may take.</summary>
    public TimeSpan Limit { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long its result is good enough.</summary>
    public static TimeSpan Trust { get; } = TimeSpan.FromMinutes(5);

    /// <summary>The last count, or a new one when it is old.</summary>
    public async Task<SeenActivities> GetAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            if (_last is null || time.GetUtcNow() - _last.AsOf >= Trust)
            {
                _last = await CountAsync(cancellation);
            }

            return _last;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<SeenActivities> CountAsync(CancellationToken cancellation)
    {
        var (asOf, started, isComplete) = (time.GetUtcNow(), time.GetTimestamp(), true);
        var tally = new ActivityTally(await rosters.ReadAsync(cancellation), (await rules.GetAsync(cancellation)).Rules.CourseTypes);
        await foreach (var fact in facts.ReadOfKindsAsync([LearningKind.Learning], cancellation))
        {
            if (time.GetElapsedTime(started) > Limit)
            {
                isComplete = false;
                break;
            }

            tally.Add(fact);
        }

        var activities = new List<SeenActivity>();
        foreach (var seen in tally.ToList().OrderByDescending(seen => seen.Count).ThenBy(seen => seen.ActivityId, StringComparer.Ordinal))
        {
            activities.Add(activities.Count < MostNamed ? seen with { Name = await NameOfAsync(seen.ActivityId, cancellation) } : seen);
        }

        return new SeenActivities(asOf, isComplete, activities);
    }

    // English where there is, because most catalogues have it; else whatever was said.
    private async Task<string?> NameOfAsync(string activity, CancellationToken cancellation)
    {
        if (!Iri.IsValid(activity) || await definitions.FindAsync(new Iri(activity), cancellation) is not { } definition)
        {
            return null;
        }

        using var json = JsonDocument.Parse(definition);
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("name", out var names) || names.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return names.EnumerateObject().Where(name => name.Value.ValueKind == JsonValueKind.String)
            .OrderByDescending(name => name.Name.StartsWith("en", StringComparison.OrdinalIgnoreCase)).Select(name => name.Value.GetString()).FirstOrDefault();
    }
}
