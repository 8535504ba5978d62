using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;
using static BlendedLRS.Learning.Tests.Measures.Given;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M7. March 2026 ends on a Tuesday, so that its last four whole weeks begin on the 2nd, 9th, 16th and 23rd.</summary>
public sealed class HabitRateTests
{
    private static readonly DateOnly After = new(2026, 4, 10);
    private static readonly Dictionary<DateOnly, double> Ordinary = [];

    [Fact]
    public void Three_of_the_last_four_weeks_are_a_habit()
    {
        var rate = Rate(Ordinary, After, Informal("a", 2), Informal("a", 15), Informal("a", 23), Informal("b", 2), Informal("b", 3), Informal("b", 9), Formal("b", 16));
        Assert.Equal((1 / 4d, 1d, 4d, 4, 1, 6), (rate.Value, rate.Numerator, rate.Denominator, rate.People, rate.PeopleInNumerator, rate.Events));
    }

    [Theory]
    [InlineData(2, 9, 16, 1)]
    [InlineData(8, 15, 29, 1)]
    [InlineData(1, 9, 16, 0)]
    [InlineData(9, 16, 30, 0)]
    [InlineData(2, 8, 16, 0)]
    public void Only_whole_weeks_from_Monday_to_Sunday_count(int first, int second, int third, int habit) =>
        Assert.Equal(habit, Rate(Ordinary, After, Informal("a", first), Informal("a", second), Informal("a", third)).Numerator);

    [Fact]
    public void A_week_with_less_than_half_attendance_is_skipped_and_an_earlier_one_taken()
    {
        LearningEvent[] events = [Informal("a", -5), Informal("a", 2), Informal("a", 23)];
        Assert.Equal(0, Rate(Ordinary, After, events).Numerator);
        Assert.Equal(1, Rate(new() { [Day(9)] = 0.49 }, After, events).Numerator);
        Assert.Equal(0, Rate(new() { [Day(9)] = 0.5 }, After, events).Numerator);
        Assert.Equal(0, Rate(new() { [Day(2)] = 0.1 }, After, events).Numerator);
    }

    [Fact]
    public void Holidays_for_a_quarter_leave_no_weeks()
    {
        var closed = Enumerable.Range(0, 10).ToDictionary(back => Day(23 - (7 * back)), _ => 0d);
        Assert.Equal((null, NoValueReason.TooFew), Told(Rate(closed, After, Informal("a", 2))));
        closed.Remove(Day(23));
        Assert.Equal((0, NoValueReason.None), Told(Rate(closed, After, Informal("a", 2))));
    }

    [Fact]
    public void A_running_month_counts_the_weeks_that_are_over()
    {
        LearningEvent[] events = [Informal("a", 2), Informal("a", -6), Informal("a", -13)];
        Assert.Equal((0.25, NoValueReason.None), Told(Rate(Ordinary, Day(10), events)));
        Assert.Equal((0.25, NoValueReason.None), Told(Rate(Ordinary, Day(9), events)));
        Assert.Equal((0, NoValueReason.None), Told(Rate(Ordinary, Day(8), events)));
        Assert.Equal((null, NoValueReason.TooEarly), Told(Rate(Ordinary, Day(1), events)));
    }

    [Fact]
    public void Nobody_is_no_data_and_strangers_do_not_count()
    {
        LearningEvent[] habit = [Informal("x", 2), Informal("x", 9), Informal("x", 16)];
        Assert.Equal((0, NoValueReason.None), Told(Rate(Ordinary, After, habit)));
        Assert.Equal((null, NoValueReason.NoData), Told(HabitRate.Compute(habit, [], March, Ordinary, After)[0]));
    }

    [Fact]
    public void Too_much_unclassified_is_too_uncertain() => Assert.Equal((null, NoValueReason.TooUncertain), Told(Rate(Ordinary, After, Informal("a", 2), Unclassified("a", 3))));

    private static MeasureResult Rate(Dictionary<DateOnly, double> attendance, DateOnly today, params LearningEvent[] events) =>
        Assert.Single(HabitRate.Compute(events, Members("a", "b", "c", "d"), March, attendance, today));

    private static (double?, NoValueReason) Told(MeasureResult result) => (result.Value, result.Reason);
}
