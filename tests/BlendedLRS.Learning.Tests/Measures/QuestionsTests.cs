using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M24: asking and being answered.</summary>
public sealed class QuestionsTests
{
    private static readonly Question[] Asked = [Ask("p0", 1, 2), Ask("p0", 3, 24), Ask("p1", 5, 4), Ask("p2", 7), Ask("p2", 91, 1), Ask("p3", 89, 72)];

    [Fact]
    public void Five_questions_of_ten_people_in_fourteen_weeks()
    {
        // Ten people for 49 of the days: 70 person-weeks, 35 of full time. The answer that comes on day 92 is not known on day 90.
        var results = Questions.Compute(Asked, Made.Members(10, 49, 0.5), Made.Quarter, Made.At(90), Made.Zone);
        Assert.Equal((7.142857143, 14.285714286), (Of("rate").Rounded(), Of("rate-fte").Rounded()));
        Assert.Equal((10, 4, 5), (Of("rate").People, Of("rate").PeopleInNumerator, Of("rate").Events));
        Assert.Equal((0.6, 4, 2), (Of("answered").Rounded(), Of("answered").People, Of("answered").PeopleInNumerator));

        // Kaplan and Meier by hand: after 2 hours 4/5 wait, after 4 hours 3/5; one is watched for 24 hours only, so at 24 hours 1 of 3 is answered: 2/5.
        // The median of the answered alone would be 4.
        Assert.Equal((24, 4, 5), (Of("hours-to-answer").Rounded(), Of("hours-to-answer").People, Of("hours-to-answer").Events));

        MeasureResult Of(string component) => results.Of(Questions.Card, component);
    }

    [Fact]
    public void While_more_than_half_wait_there_is_no_median()
    {
        var hours = Questions.Compute([Asked[0], Asked[3], Asked[5]], Made.Members(10), Made.Quarter, Made.At(90), Made.Zone).Of(Questions.Card, "hours-to-answer");
        Assert.Equal((null, NoValueReason.TooEarly, 3), (hours.Value, hours.Reason, hours.People));
    }

    [Fact]
    public void No_question_is_a_rate_of_zero_and_otherwise_no_data()
    {
        var results = Questions.Compute([], Made.Members(10), Made.Quarter, Made.At(90), Made.Zone);
        Assert.Equal([0d, 0d, null, null], results.Select(result => result.Value));
        Assert.All(Questions.Compute([], [], Made.Quarter, Made.At(90), Made.Zone), result => Assert.Equal(NoValueReason.NoData, result.Reason));
    }

    private static Question Ask(string person, double day, double? hours = null) => new(Guid.Empty, person, Made.At(day), hours is { } after ? Made.At(day).AddHours(after) : null);
}
