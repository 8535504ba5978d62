using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;
using static BlendedLRS.Learning.Tests.Measures.Given;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M15.</summary>
public sealed class OwnershipShareTests
{
    [Fact]
    public void Shares_are_of_known_ownership_over_events()
    {
        var shares = OwnershipShare.Compute(
            [Owned("a", Ownership.EmployeeLed), Owned("b", Ownership.EmployeeLed), Owned("a", Ownership.CoCreated), Owned("c", Ownership.ManagerDriven), Owned("d", Ownership.Unknown)],
            [],
            March,
            Zone);
        Assert.Equal([0.5, 0.25, 0.25], new[] { "employee-led", "co-created", "manager-driven" }.Select(owner => shares.The("events/" + owner).Value));
        var led = shares.The("events/employee-led");
        Assert.Equal((2d, 4d, 3, 2, 4, 0.2), (led.Numerator, led.Denominator, led.People, led.PeopleInNumerator, led.Events, led.UnclassifiedShare));
    }

    [Fact]
    public void Commitments_of_the_period_are_counted_apart()
    {
        var shares = OwnershipShare.Compute(
            [Owned("a", Ownership.EmployeeLed)],
            [Made("a", 1, Ownership.ManagerDriven), Made("b", 31, Ownership.CoCreated), Made("b", 0, Ownership.EmployeeLed), Made("b", 32, Ownership.EmployeeLed)],
            March,
            Zone);
        Assert.Equal([0, 0.5, 0.5], new[] { "employee-led", "co-created", "manager-driven" }.Select(owner => shares.The("commitments/" + owner).Value));
    }

    [Fact]
    public void A_commitment_withdrawn_by_the_end_of_the_period_does_not_count()
    {
        Assert.Equal(0, Commitments(Made("a", 1, Ownership.EmployeeLed) with { Withdrawn = Noon(31) }));
        Assert.Equal(1, Commitments(Made("a", 1, Ownership.EmployeeLed) with { Withdrawn = Noon(32) }));
    }

    [Fact]
    public void The_day_of_a_commitment_is_that_of_the_zone()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");
        var late = Made("a", 1, Ownership.EmployeeLed) with { Time = new DateTimeOffset(2026, 3, 31, 20, 0, 0, TimeSpan.Zero) };
        Assert.Equal(1, OwnershipShare.Compute([], [late], March, Zone).The("commitments/employee-led").Events);
        Assert.Equal(0, OwnershipShare.Compute([], [late], March, zone).The("commitments/employee-led").Events);
    }

    [Fact]
    public void Mandatory_items_are_counted_in_and_out()
    {
        var shares = OwnershipShare.Compute(
            [Owned("a", Ownership.EmployeeLed), Owned("b", Ownership.ManagerDriven) with { IsMandatory = true }],
            [Made("a", 1, Ownership.EmployeeLed), Made("b", 1, Ownership.ManagerDriven) with { IsMandatory = true }],
            March,
            Zone);
        Assert.Equal(
            [0.5, 1, 0.5, 1],
            new[] { "commitments", "commitments-without-mandatory", "events", "events-without-mandatory" }.Select(basis => shares.The(basis + "/employee-led").Value));
    }

    [Fact]
    public void Two_fifths_unknown_are_the_most()
    {
        LearningEvent[] events = [Owned("a", Ownership.EmployeeLed), Owned("b", Ownership.EmployeeLed), Owned("c", Ownership.EmployeeLed), Owned("d", Ownership.Unknown), Owned("e", Ownership.Unknown)];
        var at = OwnershipShare.Compute(events, [], March, Zone).The("events/employee-led");
        Assert.Equal((1, 0.4), (at.Value, at.UnclassifiedShare));
        var above = OwnershipShare.Compute([.. events, Owned("f", Ownership.Unknown)], [], March, Zone).The("events/employee-led");
        Assert.Equal((null, NoValueReason.TooUncertain, 0.5), (above.Value, above.Reason, above.UnclassifiedShare));
    }

    [Fact]
    public void Nothing_known_is_no_data() =>
        Assert.All(OwnershipShare.Compute([Owned("a", Ownership.Unknown)], [], March, Zone), share => Assert.Equal((null, NoValueReason.NoData), (share.Value, share.Reason)));

    private static int Commitments(Commitment commitment) => OwnershipShare.Compute([], [commitment], March, Zone).The("commitments/employee-led").Events;

    private static LearningEvent Owned(string person, Ownership ownership) => Formal(person, 1) with { Ownership = ownership };

    private static Commitment Made(string person, double day, Ownership ownership) => new(1, Guid.Empty, person, "m", Noon(day), ownership);
}
