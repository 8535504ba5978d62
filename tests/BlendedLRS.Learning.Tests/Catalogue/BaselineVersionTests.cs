using BlendedLRS.Learning.Catalogue;

namespace BlendedLRS.Learning.Tests.Catalogue;

/// <summary>A version that people have been measured by stays as it was.</summary>
public sealed class BaselineVersionTests
{
    private static readonly DateOnly Today = new(2026, 5, 1);
    private static readonly BaselineSet Wanted = SomeCatalogue.Start with { Items = ["lockout", "safety"], From = new DateOnly(2026, 7, 1) };

    [Fact]
    public void A_changed_set_becomes_a_new_version_and_the_old_one_ends_where_it_begins()
    {
        var content = Good(BaselineVersions.Set(SomeCatalogue.Content, Wanted, Today));
        Assert.Equal(SomeCatalogue.Start with { Until = Wanted.From }, content.BaselineSets["start@1"]);
        Assert.Equal(Wanted with { Version = "2" }, content.BaselineSets["start@2"]);
    }

    [Fact]
    public void What_has_not_begun_changes_in_place()
    {
        var content = Good(BaselineVersions.Set(SomeCatalogue.Content, Wanted, Today));
        var later = new DateOnly(2026, 8, 1);
        var again = Good(BaselineVersions.Set(content, Wanted with { From = later, GraceDays = 7 }, Today));
        Assert.Equal(["start@1", "start@2"], again.BaselineSets.Keys);
        Assert.Equal((later, 7, later), (again.BaselineSets["start@2"].From, again.BaselineSets["start@2"].GraceDays, again.BaselineSets["start@1"].Until));
    }

    [Fact]
    public void A_change_of_what_applies_says_from_which_day_and_not_from_one_that_is_past()
    {
        Assert.Equal("/from", BaselineVersions.Set(SomeCatalogue.Content, Wanted with { From = null }, Today).Refusals.Single().Pointer);
        Assert.Equal("/from", BaselineVersions.Set(SomeCatalogue.Content, Wanted with { From = Today.AddDays(-1) }, Today).Refusals.Single().Pointer);
        Assert.Empty(BaselineVersions.Set(SomeCatalogue.Content, Wanted with { From = Today }, Today).Refusals);
    }

    [Fact]
    public void What_is_as_it_was_makes_no_version() =>
        Assert.Same(SomeCatalogue.Content, BaselineVersions.Set(SomeCatalogue.Content, SomeCatalogue.Start with { Version = "9", From = null }, Today).Content);

    [Fact]
    public void An_ended_set_stays_and_what_had_not_begun_goes()
    {
        var content = Good(BaselineVersions.Set(SomeCatalogue.Content, Wanted, Today));
        var ended = Good(BaselineVersions.End(content, "start", Today));
        Assert.Equal(["start@1"], ended.BaselineSets.Keys);
        Assert.Equal(Today, ended.BaselineSets["start@1"].Until);
    }

    [Fact]
    public void The_tenth_version_comes_after_the_ninth()
    {
        var content = SomeCatalogue.Content;
        for (var month = 1; month <= 10; month++)
        {
            content = Good(BaselineVersions.Set(content, SomeCatalogue.Start with { GraceDays = month, From = Today.AddMonths(month) }, Today.AddMonths(month)));
        }

        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"], content.VersionsOf("start").Select(set => set.Version));
    }

    private static CatalogueContent Good(CatalogueOutcome outcome)
    {
        Assert.Empty(outcome.Refusals);
        Assert.Empty(CatalogueCheck.Faults(outcome.Content));
        return outcome.Content;
    }
}
