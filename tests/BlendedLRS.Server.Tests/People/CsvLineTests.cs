using BlendedLRS.Server.People;

namespace BlendedLRS.Server.Tests.People;

/// <summary>Records of CSV (RFC 4180, 2).</summary>
public sealed class CsvLineTests
{
    [Theory]
    [InlineData("aaa,bbb,ccc", "aaa|bbb|ccc")]
    [InlineData("\"aaa\",\"b\nbb\",\"ccc\"", "aaa|b\nbb|ccc")]
    [InlineData("\"aaa\",\"b\"\"bb\",\"ccc\"", "aaa|b\"bb|ccc")]
    [InlineData(" a , \"b,c\" ,", "a|b,c|")]
    [InlineData(",,", "||")]
    [InlineData("\"\"", "")]
    public void A_record_is_split_into_its_cells(string line, string cells)
    {
        var record = CsvLine.Split(line, ',');
        Assert.Equal((cells, false, false), (string.Join('|', record.Cells), record.IsOpen, record.IsBad));
    }

    [Theory]
    [InlineData("a,b\"c")]
    [InlineData("a,\"b\"c,d")]
    public void A_mark_that_may_not_be_there_is_seen(string line) => Assert.True(CsvLine.Split(line, ',').IsBad);

    [Fact]
    public async Task Lines_are_counted_over_breaks_within_cells()
    {
        using var text = new StringReader("a,\"b\r\nc\nd\"\r\ne,f\n\"g");
        var first = await CsvLine.ReadAsync(text, ',', CancellationToken.None);
        Assert.Equal((3, "b\nc\nd"), (first!.Lines, first.Cells[1]));
        Assert.Equal(1, (await CsvLine.ReadAsync(text, ',', CancellationToken.None))!.Lines);
        Assert.True((await CsvLine.ReadAsync(text, ',', CancellationToken.None))!.IsOpen);
        Assert.Null(await CsvLine.ReadAsync(text, ',', CancellationToken.None));
    }
}
