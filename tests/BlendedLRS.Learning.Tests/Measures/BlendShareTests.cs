using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>A share is shown only where both sides may be.</summary>
public sealed class BlendShareTests
{
    private static readonly DateOnly March = new(2026, 3, 1);

    [Fact]
    public void Both_sides_shown_give_a_share()
    {
        var share = Share(Cell(Modality.Formal, 30), Cell(Modality.Informal, 10), Cell(Modality.Unclassified, 10));
        Assert.Equal(new BlendShare(March, 0.75, 0.25, 0.2, NoShareReason.None, false), share);
    }

    [Fact]
    public void More_than_a_fifth_unclassified_is_too_uncertain()
    {
        var share = Share(Cell(Modality.Formal, 30), Cell(Modality.Informal, 9), Cell(Modality.Unclassified, 10));
        Assert.Equal((null, null, NoShareReason.TooUncertain), (share.Formal, share.Informal, share.Reason));
        Assert.Equal(10 / 49d, share.Unclassified);
    }

    [Theory]
    [InlineData(CellStatus.Suppressed, CellStatus.Ok, NoShareReason.Suppressed)]
    [InlineData(CellStatus.Ok, CellStatus.Suppressed, NoShareReason.Suppressed)]
    [InlineData(CellStatus.Suppressed, CellStatus.NoData, NoShareReason.Suppressed)]
    [InlineData(CellStatus.NoData, CellStatus.Ok, NoShareReason.NoData)]
    [InlineData(CellStatus.Ok, CellStatus.NoData, NoShareReason.NoData)]
    [InlineData(CellStatus.NoData, CellStatus.NoData, NoShareReason.NoData)]
    public void A_side_that_is_not_shown_gives_none(CellStatus formal, CellStatus informal, NoShareReason reason)
    {
        var share = Share(Cell(Modality.Formal, 30, formal), Cell(Modality.Informal, 10, informal));
        Assert.Equal((null, null, null, reason), (share.Formal, share.Informal, share.Unclassified, share.Reason));
    }

    [Fact]
    public void A_suppressed_unclassified_cell_takes_no_share_away_and_tells_nothing()
    {
        var share = Share(Cell(Modality.Formal, 30), Cell(Modality.Informal, 10), Cell(Modality.Unclassified, 0, CellStatus.Suppressed));
        Assert.Equal((0.75, null, NoShareReason.None), (share.Formal!.Value, share.Unclassified, share.Reason));
    }

    [Fact]
    public void Months_come_in_order_and_an_unfinished_one_says_so()
    {
        var shares = BlendShare.Compute([Cell(Modality.Formal, 1) with { Month = March.AddMonths(1), Unfinished = true }, Cell(Modality.Formal, 1)]);
        Assert.Equal([(March, false), (March.AddMonths(1), true)], shares.Select(share => (share.Month, share.Unfinished)));
    }

    private static BlendShare Share(params BlendCell[] cells) => Assert.Single(BlendShare.Compute(cells));

    private static BlendCell Cell(Modality modality, int events, CellStatus status = CellStatus.Ok) => new()
    {
        Month = March,
        Modality = modality,
        Status = status,
        People = status == CellStatus.Ok ? 9 : null,
        Events = status == CellStatus.Ok ? events : null,
        Unfinished = false,
        AsOf = new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero),
        RuleSetVersion = "v",
    };
}
