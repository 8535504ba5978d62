using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Resolution;

/// <summary>The questions of one person, and when somebody else answered first.</summary>
internal static class QuestionReader
{
    public static IReadOnlyList<Question> Read(ResolutionScope scope)
    {
        var replies = scope.Told.Where(told => told.Act == Act.Reply && told.Actor is not null && told.Actor != scope.Person).ToList();
        return
        [
            .. from asked in scope.Told
               where asked.Act == Act.Ask && asked.Actor == scope.Person
               let answer = replies.FirstOrDefault(reply => reply.Time >= asked.Time && asked.IsMeantBy(reply))
               select new Question(asked.Id, scope.Person, asked.Time, answer?.Time),
        ];
    }
}
