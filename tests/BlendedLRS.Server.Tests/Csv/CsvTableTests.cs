using System.Text;
using BlendedLRS.Server.Csv;

namespace BlendedLRS.Server.Tests.Csv;

/// <summary>CSV as spreadsheets write it.</summary>
public sealed class CsvTableTests
{
    [Theory]
    [InlineData("key;name\na;\"b;c\"\n\n;;\nx;y\n", "2 a b;c|5 x y")]
    [InlineData("name\tKEY \r\n1\t2\r\n", "2 2 1")]
    [InlineData("\uFEFFkey,name\nq,r", "2 q r")]
    [InlineData("key,name\na,\"two\nlines\"\nb,\"say \"\"so\"\"\"\n", "2 a two\nlines|4 b say \"so\"")]
    [InlineData("key,,name\na,,b\n", "2 a b")]
    [InlineData("key\n  a  \n", "2 a -")]
    public void Delimiter_byte_order_mark_blank_lines_and_quotes_are_read(string text, string rows)
    {
        var table = Read(Encoding.UTF8.GetBytes(text));
        Assert.Empty(table.Errors);
        Assert.Equal(rows, string.Join('|', table.Rows.Select(row => $"{row.Line} {row["key"]} {row["name"] ?? "-"}")));
    }

    [Fact]
    public void A_file_in_UTF_16_with_its_mark_is_read() =>
        Assert.Equal("ü", Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("key\tname\nü\tb\n")]).Rows[0]["key"]);

    [Theory]
    [InlineData("key,foo\na,b\n", "line 1, foo: There is no such column; columns are key, name.")]
    [InlineData("key,name,Key\n", "line 1, key: The column stands twice.")]
    [InlineData("name\na\n", "line 1, key: The column is missing.")]
    [InlineData("key,name\na,b\nc,d,e\n", "line 3: The line has 3 values, the header 2 columns")]
    [InlineData("key\n\"a\n", "line 2: A quotation mark is opened and never closed.")]
    [InlineData("key\na\"b\n", "line 2: A quotation mark stands inside a value")]
    [InlineData("", "line 1: The file is empty")]
    public void What_is_wrong_with_the_form_is_told_with_its_line(string text, string error) =>
        Assert.StartsWith(error, Read(Encoding.UTF8.GetBytes(text)).Errors.Single().ToString(), StringComparison.Ordinal);

    [Fact]
    public void Another_encoding_is_told() => Assert.Contains("CSV UTF-8", Read([(byte)'k', 0xFC, (byte)'\n']).Errors.Single().Reason, StringComparison.Ordinal);

    private static CsvTable Read(byte[] bytes) => CsvTable.Read(bytes, ["key", "name"], ["key"]);
}
