using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Xapi.Tests.Attachments;

/// <summary>Data 2.4.11, and 2.6 for signatures.</summary>
public sealed class AttachmentRuleTests
{
    private const string Whole = "/attachments/0";

    [Theory]
    [InlineData("Data 2.4.11", "/attachments", "{}", "/attachments")]
    [InlineData("Data 2.4.11", "/attachments/1", "'file'", "/attachments/1")]
    [InlineData("Data 2.2", "/attachments/1", "null", "/attachments/1")]
    [InlineData("Data 2.4.11", Whole + "/usageType", "-", Whole)]
    [InlineData("Data 2.4.11", Whole + "/display", "-", Whole)]
    [InlineData("Data 2.4.11", Whole + "/contentType", "-", Whole)]
    [InlineData("Data 2.4.11", Whole + "/length", "-", Whole)]
    [InlineData("Data 2.4.11", Whole + "/sha2", "-", Whole)]
    [InlineData("Data 2.4.11", Whole + "/usageType", "'certificate'", Whole + "/usageType")]
    [InlineData("Data 2.4.11", Whole + "/usageType", "1", Whole + "/usageType")]
    [InlineData("Data 2.4.11", Whole + "/contentType", "'applications/json'", Whole + "/contentType")]
    [InlineData("Data 2.4.11", Whole + "/contentType", "'text'", Whole + "/contentType")]
    [InlineData("Data 2.4.11", Whole + "/contentType", "1", Whole + "/contentType")]
    [InlineData("Data 2.4.11", Whole + "/length", "1.1", Whole + "/length")]
    [InlineData("Data 2.4.11", Whole + "/length", "-1", Whole + "/length")]
    [InlineData("Data 2.4.11", Whole + "/length", "'10'", Whole + "/length")]
    [InlineData("Data 2.4.11", Whole + "/sha2", "'test'", Whole + "/sha2")]
    [InlineData("Data 2.4.11", Whole + "/sha2", "'da39a3ee5e6b4b0d3255bfef95601890afd80709'", Whole + "/sha2")]
    [InlineData("Data 2.4.11", Whole + "/sha2", "1", Whole + "/sha2")]
    [InlineData("Data 2.4.11", Whole + "/fileUrl", "'c.pdf'", Whole + "/fileUrl")]
    [InlineData("Data 2.4.11", Whole + "/fileUrl", "1", Whole + "/fileUrl")]
    [InlineData("Data 2.2", Whole + "/fileURL", "'https://example.com/c.pdf'", Whole + "/fileURL")]
    [InlineData("Data 2.6", Whole + "/usageType", "'http://adlnet.gov/expapi/attachments/signature'", Whole + "/contentType")]
    public void Refused(string requirement, string place, string value, string pointer) => Judge.Refuses(requirement, pointer, Some.Statement((place, value)));

    [Theory]
    [InlineData("/length", "0")]
    [InlineData("/length", "1e3")]
    [InlineData("/length", "10.0")]
    [InlineData("/contentType", "'TEXT/plain; charset=utf-8; x=\\u0022a;b\\u0022'")]
    [InlineData("/contentType", "'x-world/x-3dmf'")]
    [InlineData("/contentType", "'image/svg+xml'")]
    public void Accepted(string below, string value) => Judge.Accepts(Some.Statement((Whole + below, value)));

    [Fact]
    public void A_signature_is_an_octet_stream() =>
        Judge.Accepts(Some.Statement((Whole + "/usageType", "'http://adlnet.gov/expapi/attachments/signature'"), (Whole + "/contentType", "'application/octet-stream'")));

    [Fact]
    public void What_has_no_fileUrl_must_come_with_the_request()
    {
        Assert.Empty(Judge.Outline(Some.Utf8(Some.Full)).AttachmentsToReceive);
        StatementOutline outline = Judge.Outline(Some.Statement((Whole + "/fileUrl", "-")));
        Assert.Equal([Some.Sha2], outline.AttachmentsToReceive);
    }
}
