using BlendedLRS.Learning.Catalogue;

namespace BlendedLRS.Learning.Tests.Catalogue;

/// <summary>A small catalogue: two modules of a course and a baseline set of one of them.</summary>
internal static class SomeCatalogue
{
    public static readonly DateTimeOffset January = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset June = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    public static LearningModule Lockout { get; } = new("lockout", "Lockout")
    {
        ActivityIds = ["https://lms.example/m/lockout/1", "https://lms.example/m/lockout/2"],
        Revisions =
        [
            new ModuleRevision("1", January) { ActivityId = "https://lms.example/m/lockout/1" },
            new ModuleRevision("2", June) { ActivityId = "https://lms.example/m/lockout/2", Cause = RevisionCause.Feedback },
        ],
        PartOf = "safety",
        Topics = ["https://skills.example/lockout"],
    };

    public static LearningModule Safety { get; } = new("safety", "Safety") { ActivityIds = ["https://lms.example/course/7"], Owner = "p-1" };

    public static BaselineSet Start { get; } = new("start", "For everybody", ["lockout"]) { From = new DateOnly(2026, 1, 1) };

    public static CatalogueContent Content { get; } = CatalogueContent.Empty.With(Lockout, Safety).With(Start);

    public static IEnumerable<string> Places(CatalogueContent content) => CatalogueCheck.Faults(content).Select(fault => $"{fault.Key}{fault.Refusal.Pointer}");
}
