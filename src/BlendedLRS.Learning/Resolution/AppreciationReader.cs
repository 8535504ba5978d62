using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Resolution;

/// <summary>Feedback that one person gave to people, and applause for what people did.</summary>
internal static class AppreciationReader
{
    public static IReadOnlyList<Feedback> Read(ResolutionScope scope)
    {
        var byId = scope.Told.ToDictionary(told => told.Id);
        return [.. scope.Told.Where(told => told.Fact.Kind == LearningKind.Feedback && told.Actor == scope.Person).Select(told => Of(told, byId, scope)).OfType<Feedback>()];
    }

    /// <summary>Null for what was said of a module.</summary>
    private static Feedback? Of(Told told, Dictionary<Guid, Told> byId, ResolutionScope scope)
    {
        var meant = told.Details.Refers.Select(id => byId.GetValueOrDefault(id)).FirstOrDefault(entry => entry is not null);
        var receiver = Told.People(scope.Roster, told.Details.ObjectAgents) is [var named, ..] ? named : meant?.Actor;
        var isApplause = told.Act is Act.Applaud or Act.ApplaudGoal;
        if (!isApplause && (told.Details.ObjectAgents.Count == 0 && (meant is null || told.Key is not null || meant.Fact.Kind is LearningKind.Feedback or LearningKind.Content)))
        {
            return null;
        }

        return new Feedback(told.Id, scope.Person, told.Time)
        {
            Receiver = receiver == scope.Person ? null : receiver,
            Rating = told.Details.Rating,
            Applauded = isApplause ? Applauded(told, meant) : null,
            IsForGoal = told.Act == Act.ApplaudGoal || isApplause && meant?.Act == Act.SetGoal,
        };
    }

    /// <summary>The practice of the entry that is referred to, else what the type of the Object says.</summary>
    private static Practice Applauded(Told told, Told? meant) =>
        meant?.Fact.Practice ?? (told.Fact.Practice == Practice.Feedback ? Practice.None : told.Fact.Practice);
}
