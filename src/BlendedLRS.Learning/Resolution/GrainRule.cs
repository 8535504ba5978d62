using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Resolution;

/// <summary>Counts one grain: the catalogued module; the course where no module under it is catalogued; and a module that nobody catalogued only while its course is not completed.</summary>
internal sealed class GrainRule
{
    private readonly ModuleCatalogue _catalogue;
    private readonly HashSet<string> _aboveCatalogued;
    private readonly Dictionary<string, Guid> _courses;

    public GrainRule(IReadOnlyList<Experience> experiences, ModuleCatalogue catalogue)
    {
        _catalogue = catalogue;
        _aboveCatalogued = experiences.Where(experience => experience.Voice is { IsCatalogued: true, Fact: { Grain: not Grain.Course, Modality: not Modality.Informal } })
            .SelectMany(experience => experience.Told).SelectMany(told => told.Within).ToHashSet(StringComparer.Ordinal);
        _courses = experiences.Where(experience => experience.Voice.Fact.Grain == Grain.Course)
            .SelectMany(experience => experience.Told.SelectMany(told => told.Subjects).Select(subject => (Subject: subject, experience.Voice.Id)))
            .DistinctBy(pair => pair.Subject, StringComparer.Ordinal).ToDictionary(pair => pair.Subject, pair => pair.Id, StringComparer.Ordinal);
    }

    /// <summary>Why an experience is not counted; null when it is.</summary>
    public FactFate? Instead(Experience experience)
    {
        var voice = experience.Voice;
        if (voice.Fact.Grain == Grain.None)
        {
            return null;
        }

        var subjects = experience.Told.SelectMany(told => told.Subjects).ToList();
        if (subjects.Any(_catalogue.HasModulesUnder) || voice.Fact.Grain == Grain.Course && subjects.Any(_aboveCatalogued.Contains))
        {
            return new FactFate(voice.Id, FactOutcome.ModuleCounts, null, ResolutionRules.ModuleCounts);
        }

        if (voice.Fact.Grain == Grain.Course || voice.IsCatalogued)
        {
            return null;
        }

        var above = experience.Told.SelectMany(told => told.Within).ToList();
        if (above.Any(_catalogue.HasModulesUnder))
        {
            return new FactFate(voice.Id, FactOutcome.ModuleCounts, null, ResolutionRules.ModuleCounts);
        }

        var course = above.FirstOrDefault(_courses.ContainsKey);
        return course is null ? null : new FactFate(voice.Id, FactOutcome.CourseCounts, _courses[course], ResolutionRules.CourseCounts);
    }
}
