using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Surveys;
using BlendedLRS.Learning.Tests.People;

namespace BlendedLRS.Learning.Tests.Surveys;

public sealed class WavePlanTests
{
    private static readonly WavePlan Good = new("spring", "psychological-safety/7", new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 22), new DateOnly(2026, 3, 20), 5)
    {
        ActivityId = "https://lms.example/surveys/spring",
        Groups = [new ReportingGroup("*", null, 0), new ReportingGroup("line-1", "*", 9)],
        Units = new Dictionary<string, string> { ["line-1"] = "line-1", ["line-2"] = "line-1" },
    };

    [Fact]
    public void A_good_plan_may_stand_alone() => Assert.Null(Good.Check([]));

    [Theory]
    [InlineData("/key")]
    [InlineData("/instrument")]
    [InlineData("/activityId")]
    [InlineData("/minimumPeople")]
    [InlineData("/from")]
    public void What_is_wrong_is_told_with_its_place(string pointer)
    {
        var wrong = pointer switch
        {
            "/key" => Good with { Key = " spring" },
            "/instrument" => Good with { Instrument = "psychological-safety/6" },
            "/activityId" => Good with { ActivityId = "spring" },
            "/minimumPeople" => Good with { MinimumPeople = 4 },
            _ => Good with { Until = Good.From },
        };
        Assert.Equal(pointer, wrong.Check([])?.Pointer);
    }

    [Fact]
    public void Waves_are_ninety_days_apart_whichever_was_planned_first()
    {
        var autumn = Good with { Key = "autumn", ActivityId = null, From = Good.Until.AddDays(90), Until = Good.Until.AddDays(100), GroupsFixed = Good.Until.AddDays(80) };
        Assert.Null(autumn.Check([Good]));
        Assert.Null(Good.Check([autumn]));
        Assert.Equal("/from", (autumn with { From = Good.Until.AddDays(89) }).Check([Good])?.Pointer);
        Assert.Equal("/until", (Good with { Until = Good.Until.AddDays(1) }).Check([autumn])?.Pointer);
        Assert.Equal("/from", (autumn with { From = Good.From }).Check([Good])?.Pointer);
    }

    [Fact]
    public void An_Activity_id_belongs_to_one_wave() =>
        Assert.Equal("/activityId", (Good with { Key = "next", From = new DateOnly(2027, 4, 1), Until = new DateOnly(2027, 4, 2) }).Check([Good])?.Pointer);

    [Fact]
    public void What_is_stored_is_read_as_it_was()
    {
        var read = CatalogueJson.Restore<WavePlan>(CatalogueJson.Write(Good));
        Assert.Equal(CatalogueJson.Write(Good), CatalogueJson.Write(read));
        Assert.Equal(Good.Groups, read.Groups);
        Assert.Equal(Good with { Groups = read.Groups, Units = read.Units }, read);
    }

    [Fact]
    public void People_answer_for_the_unit_in_which_they_were_when_the_groups_were_fixed()
    {
        var roster = Org.Roster(Org.State(
            Org.Someone("stayed", Org.Post(1, "line-1")),
            Org.Someone("moved", Org.Post(1, "line-2", until: 4), Org.Post(4, "lab")),
            Org.Someone("came", Org.Post(4, "line-1")),
            Org.Someone("elsewhere", Org.Post(1, "lab"))));
        Assert.Equal(["line-1", "line-1", null, null, null], new[] { "stayed", "moved", "came", "elsewhere", "nobody" }.Select(person => Good.GroupOf(roster, person)));
    }
}
