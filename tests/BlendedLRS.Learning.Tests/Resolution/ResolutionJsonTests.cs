using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Tests.Resolution;

public class ResolutionJsonTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly Guid One = new("11111111-1111-4111-8111-111111111111");
    private static readonly Guid Two = new("22222222-2222-4222-8222-222222222222");

    public static TheoryData<object> Records { get; } =
    [
        new LearningEvent
        {
            Sequence = 7,
            StatementId = One,
            Person = "p1",
            Time = Noon,
            Day = new DateOnly(2026, 3, 4),
            Modality = Modality.Informal,
            Practice = Practice.MistakeShared,
            FlexLevel = FlexLevel.Fixed,
            Ownership = Ownership.CoCreated,
            IsPrompted = true,
            IsMandatory = true,
            ModuleKey = "m",
            Topics = ["t"],
            Minutes = 12.5,
            MinutesBasis = DurationBasis.Measured,
            Visibility = Visibility.Team,
            Success = false,
            Partners = ["p2"],
            IsSelfReported = true,
            ValidUntil = Noon.AddYears(1),
            Statements = [One, Two],
            Rules = ["K08"],
            Evidence = ["verb=x"],
        },
        new Commitment(1, One, "p1", "m", Noon, Ownership.ManagerDriven) { Withdrawn = Noon, Agreed = Noon, IsPrompted = true, IsMandatory = true, IsWaived = true, Rule = "O3" },
        new Goal(One, "p1", "g", Noon, true) { Approved = Noon, Rejected = Noon, Topics = ["t"] },
        new Tie("p1", "p2", Noon, Practice.Mentoring) { Session = "s", Topics = ["t"] },
        new Question(One, "p1", Noon, Noon.AddHours(1)),
        new RoleChange("p1", new DateOnly(2026, 3, 4), "a", "b", true) { Skills = ["t"] },
        new Feedback(One, "p1", Noon) { ModuleKey = "m", Receiver = "p2", Rating = 0.5, Answer = FeedbackAnswer.Declined, Answered = Noon, Revised = Noon, Applauded = Practice.None, IsForGoal = true },
        new ReworkCase("k", "m", Noon) { Released = Noon, Declined = Noon, Feedback = [One], Givers = ["p1"] },
        new ModuleRevision("r4", Noon) { ActivityId = "a", IsMajor = false, Cause = RevisionCause.Feedback, FlexLevel = FlexLevel.Personal, Addresses = [Two] },
    ];

    [Theory]
    [MemberData(nameof(Records))]
    public void What_was_written_is_read_again(object record)
    {
        var json = Write(record);
        Assert.Equal(json, Write(Read(record.GetType(), json)));
        foreach (var property in record.GetType().GetProperties())
        {
            Assert.Contains($"\"{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}\":", json, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_has_its_default_takes_no_room() =>
        Assert.Equal("""{"statementId":"11111111-1111-4111-8111-111111111111","person":"p1","time":"2026-03-04T12:00:00+00:00"}""", Write(new Question(One, "p1", Noon, null)));

    private static string Write(object record) => (string)typeof(ResolutionJson).GetMethod(nameof(ResolutionJson.Write))!.MakeGenericMethod(record.GetType()).Invoke(null, [record])!;

    private static object Read(Type type, string json) => typeof(ResolutionJson).GetMethod(nameof(ResolutionJson.Read))!.MakeGenericMethod(type).Invoke(null, [json])!;
}
