using System.Text;
using BlendedLRS.Learning.RuleSets;
using BlendedLRS.Server.Configuration;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Xapi;

namespace BlendedLRS.Server.RuleSets;

/// <summary>The life of a version of the rules: written as a draft, tried out, published, retired by the next. For the resource and the verb alike.</summary>
internal sealed class RuleSetAdministration(LiveConfiguration configuration, LiveRuleSets live, DryRun dryRun, TimeProvider time)
{
    /// <summary>The largest text.</summary>
    public const int LongestText = 4 * 1024 * 1024;

    private const string Requirement = "Rule set";
    private const string Gone = "gone";
    private const string Taken = "taken";

    /// <summary>Every version that is stored, ascending.</summary>
    public async Task<IReadOnlyList<(string Version, StoredRuleSet Stored)>> ListAsync(CancellationToken cancellation) =>
    [
        .. (await configuration.ReadAsync(cancellation)).Of(StoredRuleSet.Collection)
            .Select(entry => (entry.Key, StoredRuleSet.Parse(entry.Value.Json!)))
            .OrderBy(entry => SemanticVersion.TryParse(entry.Key)!, SemanticVersion.Precedence),
    ];

    /// <summary>A version; the product's default stands for itself while nothing else was published.</summary>
    public async Task<StoredRuleSet?> FindAsync(string version, CancellationToken cancellation)
    {
        var snapshot = await configuration.ReadAsync(cancellation);
        return StoredRuleSet.Find(snapshot, version) ?? (version == RuleSet.Default.Version ? Default(StoredRuleSet.Published(snapshot) is null) : null);
    }

    /// <summary>The version of the product's default that was never stored here: an installation that published its own rules may want to look at it.</summary>
    public async Task<string?> NewerDefaultAsync(CancellationToken cancellation)
    {
        var snapshot = await configuration.ReadAsync(cancellation);
        var isKnown = StoredRuleSet.Published(snapshot) is null
            || snapshot.Of(StoredRuleSet.Collection).Values.Any(entry => StoredRuleSet.Parse(entry.Json!).Sha256 == RuleSet.Default.Sha256);
        return isKnown ? null : RuleSet.Default.Version;
    }

    /// <summary>Writes a draft.</summary>
    /// <param name="version">The version it shall have; null for the one that its text names.</param>
    /// <param name="utf8">Its JSON text.</param>
    /// <param name="by">Who writes.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>The version, or why not.</returns>
    public async Task<(string Version, Problem? Problem)> PutAsync(string? version, ReadOnlyMemory<byte> utf8, string by, CancellationToken cancellation)
    {
        if (RuleSet.Load(utf8, out var rules) is { } refusal)
        {
            return ("", Invalid(refusal));
        }

        if (version is not null && version != rules!.Version)
        {
            return ("", Invalid(new Refusal(Requirement, "/version", $"The text names the version {rules.Version}, the address {version}.")));
        }

        var draft = new StoredRuleSet(RuleSetStatus.Draft, Encoding.UTF8.GetString(utf8.Span), rules!.Sha256, by, NoteOf(utf8));
        var problem = await ChangeAsync(by, snapshot => Put(snapshot, rules.Version, draft), cancellation);
        return (rules.Version, problem);
    }

    /// <summary>Tries a draft out on the last twelve months and keeps the result with it.</summary>
    public async Task<(DryRunReport? Report, Problem? Problem)> DryRunAsync(string version, string by, CancellationToken cancellation)
    {
        var stored = StoredRuleSet.Find(await configuration.ReadAsync(cancellation), version);
        if (stored is not { Status: RuleSetStatus.Draft })
        {
            return (null, stored is null ? NotFound(version) : NoDraft(version));
        }

        if (StoredRuleSet.Load(stored.Text) is var (rules, refusal) && rules is null)
        {
            return (null, Invalid(refusal!));
        }

        var report = await dryRun.RunAsync(await live.ReadAsync(cancellation), rules, stored.Text, by, cancellation);
        if (report is null)
        {
            return (null, Conflict("Another dry run is under way; wait for its end."));
        }

        var problem = await ChangeAsync(by, snapshot => Keep(snapshot, version, report), cancellation);
        return (report, problem);
    }

    /// <summary>Puts a draft in force.</summary>
    public async Task<Problem?> PublishAsync(string version, string by, CancellationToken cancellation)
    {
        var problem = await ChangeAsync(by, snapshot => Publish(snapshot, version), cancellation);
        if (problem is null)
        {
            await live.ReadAsync(cancellation);
        }

        return problem;
    }

    /// <summary>Deletes a draft.</summary>
    public Task<Problem?> DeleteAsync(string version, string by, CancellationToken cancellation) => ChangeAsync(
        by,
        snapshot => StoredRuleSet.Find(snapshot, version) switch
        {
            null => Refused(Gone, NotFound(version)),
            { Status: RuleSetStatus.Draft } => new ConfigurationChange([(StoredRuleSet.Collection, version, null)], []),
            _ => Refused(Taken, NoDraft(version)),
        },
        cancellation);

    /// <summary>There is no such version.</summary>
    public static Problem NotFound(string version) => new(Fault.NotFound, "", $"There is no version {version} of the rules.");

    /// <summary>A conflict in words.</summary>
    public static Problem Conflict(string reason) => new(Fault.Conflict, "", reason);

    private static Problem NoDraft(string version) => Conflict($"The version {version} of the rules is no draft any more.");

    private static Problem Invalid(Refusal refusal) => Problem.Of(refusal with { Reason = refusal.Pointer.Length == 0 ? refusal.Reason : $"At {refusal.Pointer}: {refusal.Reason}" });

    private static ConfigurationChange Refused(string kind, Problem problem) => ConfigurationChange.Refused(problem.Refusal with { Requirement = kind });

    private static string NoteOf(ReadOnlyMemory<byte> utf8)
    {
        using var json = System.Text.Json.JsonDocument.Parse(utf8);
        return json.RootElement.GetProperty("note").GetString() ?? "";
    }

    private static ConfigurationChange Put(ConfigurationSnapshot snapshot, string version, StoredRuleSet draft)
    {
        var there = StoredRuleSet.Find(snapshot, version);
        if (there is { Status: not RuleSetStatus.Draft })
        {
            return Refused(Taken, NoDraft(version));
        }

        if (VersionFault(snapshot, version, draft.Text) is { } fault)
        {
            return ConfigurationChange.Refused(fault);
        }

        return new ConfigurationChange([(draft with { DryRun = there?.Text == draft.Text ? there.DryRun : null }).Entry(version)], []);
    }

    /// <summary>What is wrong with the version of a text that shall follow the one in force.</summary>
    private static Refusal? VersionFault(ConfigurationSnapshot snapshot, string version, string text)
    {
        var (inForce, before) = StoredRuleSet.Published(snapshot) is { } published ? (published.Version, published.Stored.Text) : (RuleSet.Default.Version, DefaultRules.Text);
        if (SemanticVersion.TryParse(inForce) is not { } old || SemanticVersion.TryParse(version) is not { } next || !next.IsAfter(old))
        {
            return new Refusal(Requirement, "/version", $"The version {version} does not come after {inForce}, which is in force.");
        }

        var moved = next.Major > old.Major ? VersionPart.Major : next.Minor > old.Minor ? VersionPart.Minor : VersionPart.Patch;
        return VersionNeed.Of(Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(text)) switch
        {
            VersionPart.Major when moved < VersionPart.Major =>
                new Refusal(Requirement, "/version", $"The text changes what rules of {inForce} mean; its version is {old.Major + 1}.0.0 or later."),
            VersionPart.Minor when moved < VersionPart.Minor =>
                new Refusal(Requirement, "/version", $"The text brings new rules to {inForce}; its version is {old.NextMinor} or later."),
            _ => null,
        };
    }

    private static ConfigurationChange Keep(ConfigurationSnapshot snapshot, string version, DryRunReport report) => StoredRuleSet.Find(snapshot, version) switch
    {
        null => Refused(Gone, NotFound(version)),
        { Status: RuleSetStatus.Draft } draft when draft.Digest == report.Digest => new ConfigurationChange([(draft with { DryRun = report }).Entry(version)], []),
        _ => Refused(Taken, Conflict($"The draft {version} was changed during its dry run; run it again.")),
    };

    private static StoredRuleSet Default(bool isInForce) => new(
        isInForce ? RuleSetStatus.Published : RuleSetStatus.Offered, DefaultRules.Text, RuleSet.Default.Sha256, "BlendedLRS", NoteOf(Encoding.UTF8.GetBytes(DefaultRules.Text)));

    private ConfigurationChange Publish(ConfigurationSnapshot snapshot, string version)
    {
        var draft = StoredRuleSet.Find(snapshot, version);
        if (draft is not { Status: RuleSetStatus.Draft })
        {
            return Refused(draft is null ? Gone : Taken, draft is null ? NotFound(version) : NoDraft(version));
        }

        if (VersionFault(snapshot, version, draft.Text) is { } fault)
        {
            return Refused(Taken, Conflict(fault.Reason));
        }

        var before = StoredRuleSet.Published(snapshot) ?? (Version: RuleSet.Default.Version, Stored: Default(isInForce: true));
        if (draft.DryRun is not { } report || report.Digest != draft.Digest || report.AgainstDigest != before.Stored.Digest)
        {
            return Refused(Taken, Conflict($"The draft {version} was not tried out as it is against {before.Version}; run POST /admin/rule-sets/{version}/dry-run first."));
        }

        var now = time.GetUtcNow();
        return new ConfigurationChange(
            [(draft with { Status = RuleSetStatus.Published, ValidFrom = now }).Entry(version), (before.Stored with { Status = RuleSetStatus.Retired }).Entry(before.Version)], []);
    }

    private async Task<Problem?> ChangeAsync(string by, Func<ConfigurationSnapshot, ConfigurationChange> decide, CancellationToken cancellation) =>
        await configuration.ChangeAsync(by, decide, cancellation) is [var refusal, ..]
            ? refusal.Requirement switch
            {
                Gone => new Problem(Fault.NotFound, "", refusal.Reason),
                Taken => Conflict(refusal.Reason),
                _ => Invalid(refusal),
            }
            : null;
}
