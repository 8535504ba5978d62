using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Tests.Catalogue;

/// <summary>How far a module adapts at a moment.</summary>
public sealed class ModuleLevelTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_revision_in_force_decides()
    {
        var module = Module(Revision(-500, FlexLevel.Fixed), Revision(-10, FlexLevel.Customised), Revision(10, FlexLevel.Personal));
        Assert.Equal(FlexLevel.Customised, ModuleLevel.Of(module, Now));
        Assert.Equal(FlexLevel.Fixed, ModuleLevel.Of(module, Now.AddDays(-11)));
        Assert.Equal(FlexLevel.Personal, ModuleLevel.Of(module, Now.AddDays(10)));
        Assert.Null(ModuleLevel.Of(module, Now.AddDays(-501)));
    }

    [Theory]
    [InlineData(RevisionCause.Feedback, -365, FlexLevel.Personal)]
    [InlineData(RevisionCause.Experiment, -1, FlexLevel.Personal)]
    [InlineData(RevisionCause.Feedback, -366, FlexLevel.Fixed)]
    [InlineData(RevisionCause.Regulation, -1, FlexLevel.Fixed)]
    [InlineData(RevisionCause.Unknown, -1, FlexLevel.Fixed)]
    public void A_rework_makes_it_dynamic_for_a_year(RevisionCause cause, int day, FlexLevel level) =>
        Assert.Equal(level, ModuleLevel.Of(Module(Revision(-900, FlexLevel.Choice), Revision(day, FlexLevel.Fixed) with { Cause = cause }), Now));

    [Fact]
    public void A_small_mend_neither_undoes_a_rework_nor_forgets_the_level()
    {
        var mend = Revision(-5, null) with { IsMajor = false, Cause = RevisionCause.Correction };
        Assert.Equal(FlexLevel.Personal, ModuleLevel.Of(Module(Revision(-20, FlexLevel.Fixed) with { Cause = RevisionCause.Feedback }, mend), Now));
        Assert.Equal(FlexLevel.Customised, ModuleLevel.Of(Module(Revision(-20, FlexLevel.Customised), mend), Now));
    }

    [Fact]
    public void A_major_revision_ends_the_rework_before_it_and_its_level()
    {
        var reworked = Revision(-20, FlexLevel.Customised) with { Cause = RevisionCause.Feedback };
        Assert.Equal(FlexLevel.Fixed, ModuleLevel.Of(Module(reworked, Revision(-5, FlexLevel.Fixed)), Now));
        Assert.Null(ModuleLevel.Of(Module(reworked, Revision(-5, null)), Now));
    }

    [Fact]
    public void Without_revisions_it_is_unknown() => Assert.Null(ModuleLevel.Of(Module(), Now));

    private static LearningModule Module(params ModuleRevision[] revisions) => new("m", "M") { Revisions = revisions };

    private static ModuleRevision Revision(int day, FlexLevel? level) => new($"r{day}", Now.AddDays(day)) { FlexLevel = level };
}
