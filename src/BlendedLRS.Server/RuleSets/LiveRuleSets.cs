using System.Collections.Immutable;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Profile;
using BlendedLRS.Server.Configuration;
using BlendedLRS.Storage;
using BlendedLRS.Storage.Configuration;

namespace BlendedLRS.Server.RuleSets;

/// <summary>The rules in force: the published version of the configuration, or the product's default where none was ever published. What another server publishes is in
/// force here a second later at most.</summary>
internal sealed class LiveRuleSets(LiveConfiguration configuration, ClassifierOptions reporting, ProfileRules profile, TimeProvider time)
{
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(1);

    private volatile Seen? _seen;

    /// <summary>The rules in force as they were read last, for those who cannot wait and have made sure before that they were.</summary>
    public RulesInForce Last => _seen?.Rules ?? throw new InvalidOperationException("The rules in force were not read yet.");

    /// <summary>The rules in force; those known last while the store does not answer.</summary>
    public async ValueTask<RulesInForce> GetAsync(CancellationToken cancellation)
    {
        var seen = _seen;
        if (seen is not null && time.GetElapsedTime(seen.At) < Trust)
        {
            return seen.Rules;
        }

        try
        {
            return Take(await configuration.ReadAsync(cancellation));
        }
        catch (StorageUnavailableException) when (seen is not null)
        {
            return seen.Rules;
        }
    }

    /// <summary>The rules in force after everything that was written before this call.</summary>
    public async Task<RulesInForce> ReadAsync(CancellationToken cancellation) => Take(await configuration.ReadAsync(cancellation));

    /// <summary>The rules that facts are stamped with, in force or retired; null when they are not known (any more), because the product's default or an option changed since.</summary>
    public async Task<RulesInForce?> FindAsync(string stamp, CancellationToken cancellation)
    {
        var now = await GetAsync(cancellation);
        if (now.Classifier.Version == stamp)
        {
            return now;
        }

        var seen = _seen!;
        if (!seen.Earlier.TryGetValue(stamp, out var found))
        {
            found = Earlier(seen.Entries).Select(Ready).OfType<RulesInForce>().FirstOrDefault(earlier => earlier.Classifier.Version == stamp);
            _seen = seen with { Earlier = seen.Earlier.SetItem(stamp, found) };
        }

        return found;
    }

    private static IEnumerable<string> Earlier(ImmutableDictionary<string, ConfigurationEntry> entries) => entries.Values
        .Select(entry => StoredRuleSet.Parse(entry.Json!))
        .Where(stored => stored.Status == RuleSetStatus.Retired)
        .Select(stored => stored.Text)
        .Append(DefaultRules.Text);

    private RulesInForce Take(ConfigurationSnapshot snapshot)
    {
        var entries = snapshot.Of(StoredRuleSet.Collection);
        var seen = _seen;
        seen = seen is not null && ReferenceEquals(seen.Entries, entries)
            ? seen with { At = time.GetTimestamp() }
            : new Seen(time.GetTimestamp(), entries, InForce(snapshot, seen?.Rules), ImmutableDictionary.Create<string, RulesInForce?>(StringComparer.Ordinal));
        _seen = seen;
        return seen.Rules;
    }

    private RulesInForce InForce(ConfigurationSnapshot snapshot, RulesInForce? before)
    {
        var text = StoredRuleSet.Published(snapshot) is { } published ? published.Stored.Text : DefaultRules.Text;
        if (before?.Text == text)
        {
            return before;
        }

        // A later product may refuse what an earlier one took: then what is in force cannot be told, and nothing may be classified by something else.
        return Ready(text) ?? throw new InvalidOperationException(
            $"The published rule set does not load in this version of the product ({StoredRuleSet.Load(text).Refusal!.Reason}). Publish one that does.");
    }

    private RulesInForce? Ready(string text) =>
        StoredRuleSet.Load(text).Rules is { } rules ? new RulesInForce(rules, text, new Classifier(rules, reporting, profile), new VisibilityRule(rules, reporting.Profile)) : null;

    private sealed record Seen(
        long At, ImmutableDictionary<string, ConfigurationEntry> Entries, RulesInForce Rules, ImmutableDictionary<string, RulesInForce?> Earlier);
}
