using BlendedLRS.Xapi.Forms;

namespace BlendedLRS.Xapi.Tests.Forms;

public sealed class StatementAttachmentsTests
{
    [Fact]
    public void Those_of_the_Statement_and_of_its_SubStatement_are_found_and_nothing_else()
    {
        const string One = "{'usageType':'a:u','display':{},'contentType':'text/plain','length':1,'sha2':'" + Some.Sha2 + "'}";
        byte[] statement = Some.Changed(
            Some.WithSubStatement, ("/object/attachments", "[" + One + "]"), ("/attachments", "[" + One.Replace("'text/plain'", "'image/png','fileUrl':'a:f'", StringComparison.Ordinal) + "]"),
            ("/context/extensions", "{'a:x':{'attachments':[" + One + "]}}"));
        Judge.Accepts(statement);
        Assert.Equal([(Some.Sha2, "text/plain", false), (Some.Sha2, "image/png", true)], StatementAttachments.Of(statement).OrderByDescending(found => found.ContentType, StringComparer.Ordinal));
        Assert.Equal(2, StatementAttachments.Of(System.Text.Encoding.UTF8.GetBytes(
            System.Text.Encoding.UTF8.GetString(statement).Replace("\"attachments\"", "\"\\u0061ttachments\"", StringComparison.Ordinal))).Count);
        Assert.Empty(StatementAttachments.Of(Some.Utf8(Some.Minimal)));
    }
}
