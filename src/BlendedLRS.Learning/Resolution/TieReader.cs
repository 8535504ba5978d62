using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Resolution;

/// <summary>Who helped whom, as one person told it: mentoring and coaching on either side, peer learning with named partners, and replies to what the person asked.</summary>
internal static class TieReader
{
    /// <summary>Whether an instructor named in it is a helper, and no teacher of a class.</summary>
    public static bool IsHelp(Practice practice) => practice is Practice.Mentoring or Practice.Coaching or Practice.PeerLearning;

    public static IReadOnlyList<Tie> Read(ResolutionScope scope)
    {
        var own = scope.Told.Where(told => told.Actor == scope.Person && told.Fact.Kind is (LearningKind.Learning or LearningKind.Interaction) && (told.Act == Act.Ask || IsHelp(told.Fact.Practice))).ToList();
        var ties = own.SelectMany(told => Partners(told, scope))
            .Concat(scope.Told.Where(told => told.Act == Act.Reply && told.Actor is not null && told.Actor != scope.Person && own.Any(mine => mine.IsMeantBy(told)))
                .Select(reply => Of(reply.Actor!, scope.Person, reply, Practice.PeerLearning)));
        return [.. ties.OrderBy(tie => tie.Time).ThenBy(tie => tie.Helper, StringComparer.Ordinal).ThenBy(tie => tie.Helped, StringComparer.Ordinal)];
    }

    /// <summary>Who mentors or coaches helps the Object; everybody else is helped by those they name.</summary>
    private static IEnumerable<Tie> Partners(Told told, ResolutionScope scope)
    {
        if (told.Act is Act.Reply or Act.Ask)
        {
            yield break;
        }

        var isHelper = told.Act == Act.Help;
        var named = isHelper ? told.Details.ObjectAgents : told.Details.ObjectAgents.Concat(told.Details.Instructors).Concat(told.Details.Team);
        foreach (var other in Told.People(scope.Roster, named).Where(other => other != scope.Person))
        {
            yield return isHelper ? Of(scope.Person, other, told, told.Fact.Practice) : Of(other, scope.Person, told, told.Fact.Practice);
        }
    }

    private static Tie Of(string helper, string helped, Told told, Practice practice) =>
        new(helper, helped, told.Time, practice) { Session = told.Details.ObjectId, Topics = told.Details.Topics };
}
