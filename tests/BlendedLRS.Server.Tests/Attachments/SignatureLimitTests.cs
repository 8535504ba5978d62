using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace BlendedLRS.Server.Tests.Attachments;

/// <summary>Data 2.6: what the check of signatures may cost.</summary>
public class SignatureLimitTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Fact]
    public async Task A_statement_has_few_signatures()
    {
        var statement = Some.Statement(Some.Id());
        var signatures = Enumerable.Range(0, 11).Select(number => Encoding.ASCII.GetBytes($"{Jws(statement)}{number:d2}")).ToArray();
        statement["attachments"] = new JsonArray([.. signatures.Select(Signature)]);
        var parts = signatures.Select(signature => Multipart.Part(signature));
        var refusal = await shared.Client.PostPartsAsync([Multipart.First(statement), .. parts]).RefusalAsync(HttpStatusCode.BadRequest);
        Assert.Contains("11 signatures", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public async Task A_signature_belongs_to_few_statements(int count, bool isStored)
    {
        var jws = Encoding.ASCII.GetBytes(Jws(Some.Statement()));
        var statement = Some.Statement();

        // Named many times over, it is still one.
        statement["attachments"] = new JsonArray([.. Enumerable.Range(0, 20).Select(_ => Signature(jws))]);
        var batch = new JsonArray([.. Enumerable.Range(0, count).Select(_ => statement.DeepClone())]);
        var response = await shared.Client.PostPartsAsync(Multipart.First(batch), Multipart.Part(jws));
        Assert.Equal(isStored ? HttpStatusCode.OK : HttpStatusCode.BadRequest, response.StatusCode);
        if (!isStored)
        {
            Assert.Contains("Pointer: /10/attachments\n", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Signatures_over_the_limit_of_bodies_are_told_its_option()
    {
        await using var server = await TestServer.StartAsync([("Statements:MaxBodyBytes", "20000")]);
        var jws = new byte[20_001];
        var statement = Some.Statement();
        statement["attachments"] = new JsonArray(Signature(jws));
        var refusal = await server.Client.PostPartsAsync(Multipart.First(statement), Multipart.Part(jws)).RefusalAsync(HttpStatusCode.RequestEntityTooLarge);
        Assert.Contains("BlendedLRS:Statements:MaxBodyBytes", refusal, StringComparison.Ordinal);
    }

    private static string Jws(JsonObject statement) =>
        $"{Base64Url.EncodeToString(Encoding.ASCII.GetBytes("{\"alg\":\"RS256\"}"))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(statement.ToJsonString()))}.c2lnbmVk";

    private static JsonObject Signature(byte[] jws)
    {
        var signature = Multipart.Attachment(Multipart.Sha2(jws), "application/octet-stream");
        signature["usageType"] = "http://adlnet.gov/expapi/attachments/signature";
        return signature;
    }
}
