using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using BlendedLRS.Xapi.Signatures;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Xapi.Tests.Signatures;

/// <summary>Data 2.6: which signatures belong to the Statement that carries them.</summary>
public sealed class StatementSignatureTests
{
    private static readonly byte[] Plain = Some.Statement(("/attachments", "-"), ("/result/duration", "'PT1.234S'"));

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public void The_three_algorithms_are_accepted_with_and_without_a_certificate(string algorithm)
    {
        Assert.Null(Check(Signer.Jws(Plain, $$"""{"typ":"JWS","alg":"{{algorithm}}","kid":"1"}""")));
        Assert.Null(Check(Signer.Jws(Plain, Signer.HeaderWith(algorithm, [Signer.SelfSigned()]))));
    }

    [Theory]
    [InlineData("""{"alg":"none"}""")]
    [InlineData("""{"alg":"HS256"}""")]
    [InlineData("""{"alg":"ES256"}""")]
    [InlineData("""{"alg":"PS256"}""")]
    [InlineData("""{"alg":"rs256"}""")]
    [InlineData("""{"alg":256}""")]
    [InlineData("""{"alg":null}""")]
    [InlineData("""{"typ":"JWS"}""")]
    [InlineData("""{"alg":"RS256","alg":"RS256"}""")]
    [InlineData("""{"alg":"RS256","crit":["exp"]}""")]
    [InlineData("""{"alg":"\ud800"}""")]
    [InlineData("""["RS256"]""")]
    [InlineData("""{"alg":"RS256" """)]
    [InlineData("")]
    [InlineData("""{"alg":"RS256","x5c":[]}""")]
    [InlineData("""{"alg":"RS256","x5c":"AAAA"}""")]
    [InlineData("""{"alg":"RS256","x5c":[1]}""")]
    [InlineData("""{"alg":"RS256","x5c":["!"]}""")]
    [InlineData("""{"alg":"RS256","x5c":["AAAA"]}""")]
    [InlineData("""{"alg":"RS256","x5c":[""]}""")]
    public void Another_header_is_refused(string header) => AssertRefused(Check(Signer.Jws(Plain, header)));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a.b.c")]
    [InlineData("no jws at all")]
    [InlineData("{\"payload\":\"\",\"signatures\":[]}")]
    public void What_is_no_compact_JWS_is_refused(string text) => AssertRefused(Check(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData(0, "=")]
    [InlineData(0, " ")]
    [InlineData(1, "\n")]
    [InlineData(2, "=")]
    [InlineData(2, "\r\n")]
    [InlineData(2, ".AAAA")]
    public void Padding_and_white_space_are_refused(int part, string added)
    {
        string[] parts = Encoding.ASCII.GetString(Signer.Jws(Plain)).Split('.');
        parts[part] += added;
        AssertRefused(Check(Encoding.ASCII.GetBytes(string.Join('.', parts))));
    }

    [Theory]
    [InlineData("/actor/mbox", "'mailto:other@example.com'")]
    [InlineData("/verb/id", "'http://example.com/other'")]
    [InlineData("/result/success", "false")]
    [InlineData("/result/duration", "'PT1.25S'")]
    [InlineData("/context", "-")]
    [InlineData("/timestamp", "'2026-03-01T09:30:01Z'")]
    [InlineData("/attachments", "[{'usageType':'a:u','display':{},'contentType':'text/plain','length':1,'sha2':'495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfd8dcd9d'}]")]
    public void The_payload_of_another_Statement_is_refused(string pointer, string value) =>
        AssertRefused(Check(Signer.Jws(Some.Changed(Encoding.UTF8.GetString(Plain), (pointer, value)))));

    [Theory]
    [InlineData("/id", "-")]
    [InlineData("/result/duration", "'PT1.239S'")]
    [InlineData("/timestamp", "'2026-03-01T10:30:00.123+01:00'")]
    [InlineData("/verb/display", "-")]
    [InlineData("/attachments", "[]")]
    public void What_does_not_count_in_a_comparison_does_not_count_here(string pointer, string value) =>
        Assert.Null(Check(Signer.Jws(Some.Changed(Encoding.UTF8.GetString(Plain), (pointer, value)))));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{'actor'")]
    [InlineData("")]
    public void A_payload_that_is_no_Statement_is_refused(string payload) => AssertRefused(Check(Signer.Jws(Some.Utf8(payload))));

    [Fact]
    public void A_signature_by_another_key_than_that_of_the_certificate_is_refused() =>
        AssertRefused(Check(Signer.Jws(Plain, Signer.HeaderWith(Signer.SelfSigned(Signer.OtherKey)))));

    [Fact]
    public void A_signature_over_another_hash_than_the_header_says_is_refused()
    {
        string[] parts = Encoding.ASCII.GetString(Signer.Jws(Plain, Signer.HeaderWith("RS256", [Signer.SelfSigned()]))).Split('.');
        parts[0] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Signer.HeaderWith("RS512", [Signer.SelfSigned()])));
        AssertRefused(Check(Encoding.ASCII.GetBytes(string.Join('.', parts))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_chain_is_accepted_in_its_order_only(bool elliptic)
    {
        (X509Certificate2 leaf, X509Certificate2 root) = Signer.Chain(elliptic);
        Assert.Null(Check(Signer.Jws(Plain, Signer.HeaderWith(leaf, root))));
        Assert.Null(Check(Signer.Jws(Plain, Signer.HeaderWith(leaf))));
        AssertRefused(Check(Signer.Jws(Plain, Signer.HeaderWith(root, leaf))));
        AssertRefused(Check(Signer.Jws(Plain, Signer.HeaderWith(leaf, Signer.SelfSigned()))));
    }

    [Fact]
    public void A_chain_that_only_bears_the_right_names_is_refused()
    {
        (X509Certificate2 leaf, _) = Signer.Chain();
        using RSA forged = RSA.Create(2048);
        var request = new CertificateRequest("CN=Root", forged, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        AssertRefused(Check(Signer.Jws(Plain, Signer.HeaderWith(leaf, request.CreateSelfSigned(Signer.From, Signer.Until)))));
    }

    [Theory]
    [InlineData("'2025-12-31T23:59:59Z'", false)]
    [InlineData("'2026-12-31T00:00:00Z'", true)]
    [InlineData("'2027-02-01T00:00:00Z'", false)]
    [InlineData("-", true)]
    public void A_certificate_was_valid_at_the_timestamp_where_that_is_known(string timestamp, bool isAccepted)
    {
        byte[] statement = Some.Changed(Encoding.UTF8.GetString(Plain), ("/timestamp", timestamp));
        Assert.Equal(isAccepted, Check(Signer.Jws(statement, Signer.HeaderWith(Signer.SelfSigned())), statement) is null);
    }

    [Fact]
    public void Attachments_that_were_there_before_are_part_of_what_is_signed()
    {
        byte[] statement = Some.Utf8(Some.Full);
        Assert.Null(Check(Signer.Jws(statement), statement));
        AssertRefused(Check(Signer.Jws(Plain), statement));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_may_sign_beside_or_after_one_another(bool after)
    {
        byte[] first = Signer.Jws(Plain);
        byte[] signedOnce = Signed(Plain, first);
        byte[] second = Signer.Jws(after ? signedOnce : Plain, """{"alg":"RS384"}""", Signer.OtherKey);
        StatementInBody whole = Read(Signed(signedOnce, second));
        Assert.Null(new StatementSignature(first, XapiVersion.V103).Check(whole, Sha2(first)));
        Assert.Null(new StatementSignature(second, XapiVersion.V103).Check(whole, Sha2(second)));
    }

    private static Refusal? Check(byte[] jws, byte[]? statement = null) => new StatementSignature(jws, XapiVersion.V103).Check(Read(Signed(statement ?? Plain, jws)), Sha2(jws));

    private static byte[] Signed(byte[] statement, byte[] jws)
    {
        JsonNode root = JsonNode.Parse(statement)!;
        var attachments = root["attachments"] as JsonArray ?? [];
        root["attachments"] = attachments.DeepClone();
        root["attachments"]!.AsArray().Add(new JsonObject
        {
            ["usageType"] = "http://adlnet.gov/expapi/attachments/signature",
            ["display"] = new JsonObject { ["en"] = "Signature" },
            ["contentType"] = "application/octet-stream",
            ["length"] = jws.Length,
            ["sha2"] = Sha2(jws),
        });
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static string Sha2(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static StatementInBody Read(byte[] statement) => new(statement, Judge.Outline(statement));

    private static void AssertRefused(Refusal? refusal)
    {
        Assert.NotNull(refusal);
        Assert.Equal(("Data 2.6", "/attachments"), (refusal.Requirement, refusal.Pointer));
        Assert.StartsWith("Found ", refusal.Reason, StringComparison.Ordinal);
    }
}
