using System.Text;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Xapi.Tests.Statements;

public sealed class RequestBodyTests
{
    private const string WithId = "{'id':'6690e6c9-3ef0-4ed3-8b37-7f3964730bee','actor':{'mbox':'mailto:a@example.com'},'verb':{'id':'a:b'},'object':{'id':'a:b'}}";

    [Fact]
    public void A_single_Statement_is_one_Statement_with_its_bytes()
    {
        IReadOnlyList<StatementInBody> statements = Read("\n " + Some.Minimal + " \r\n");
        Assert.Equal(Some.Json(Some.Minimal), Encoding.UTF8.GetString(Assert.Single(statements).Raw.Span));
    }

    [Fact]
    public void A_batch_is_its_Statements_in_order_each_with_its_own_bytes_and_outline()
    {
        IReadOnlyList<StatementInBody> statements = Read($"[ {Some.Minimal} ,\n{Some.Full},{Some.WithSubStatement}]");
        Assert.Equal([Some.Minimal, Some.Full, Some.WithSubStatement], statements.Select(s => Encoding.UTF8.GetString(s.Raw.Span).Replace('"', '\'')), StringComparer.Ordinal);
        Assert.Equal(["https://example.com/a"], statements[0].Outline.Activities.Select(a => a.Id.Value), StringComparer.Ordinal);
        Assert.Null(statements[2].Outline.Id);
        Assert.Equal(ObjectKind.SubStatement, statements[2].Outline.ObjectKind);
    }

    [Fact]
    public void An_empty_batch_is_empty() => Assert.Empty(Read(" [ ] "));

    [Theory]
    [InlineData("", "")]
    [InlineData("1", "")]
    [InlineData("'a'", "")]
    [InlineData("[1]", "/0")]
    [InlineData("[null]", "/0")]
    [InlineData("[[]]", "/0")]
    [InlineData("[" + WithId + ",{}]", "/1")]
    [InlineData("[" + WithId + "," + WithId + ",{'id':1}]", "/2/id")]
    [InlineData("[" + WithId + "]]", "")]
    [InlineData("[" + WithId + "", "/1")]
    [InlineData("[" + WithId + ",]", "/1")]
    [InlineData(WithId + WithId, "")]
    public void One_bad_Statement_refuses_the_whole_body(string body, string pointer)
    {
        Refusal? refusal = StatementReader.ReadBody(Some.Utf8(body), XapiVersion.V103, out IReadOnlyList<StatementInBody> statements);
        Assert.Equal(pointer, refusal?.Pointer);
        Assert.Empty(statements);
    }

    [Fact]
    public void One_id_twice_in_a_batch_is_refused_under_2_0_only()
    {
        byte[] body = Some.Utf8($"[{WithId},{WithId}]");
        Assert.Null(StatementReader.ReadBody(body, XapiVersion.V103, out _));
        Refusal? refusal = StatementReader.ReadBody(body, XapiVersion.V200, out _);
        Assert.Equal(("IEEE 9274.1.1 4.1.6.1", "/1"), (refusal?.Requirement, refusal?.Pointer));
    }

    private static IReadOnlyList<StatementInBody> Read(string body)
    {
        Assert.Null(StatementReader.ReadBody(Some.Utf8(body), XapiVersion.V103, out IReadOnlyList<StatementInBody> statements));
        return statements;
    }
}
