using System.Text.Json.Nodes;
using BlendedLRS.Server.Scim;

namespace BlendedLRS.Server.Tests.Scim;

/// <summary>PATCH (RFC 7644, 3.5.2), with the forms that identity providers send.</summary>
public sealed class ScimPatchTests
{
    private const string Enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    [Theory]
    [InlineData("""{"a":1}""", """{"op":"add","path":"b","value":2}""", """{"a":1,"b":2}""")]
    [InlineData("""{"userName":"a"}""", """{"op":"Replace","path":"username","value":"b"}""", """{"userName":"b"}""")]
    [InlineData("""{"name":{"givenName":"A","familyName":"B"}}""", """{"op":"replace","path":"name.givenName","value":"C"}""", """{"name":{"givenName":"C","familyName":"B"}}""")]
    [InlineData("""{"name":{"givenName":"A","familyName":"B"}}""", """{"op":"replace","value":{"name":{"givenName":"C"}}}""", """{"name":{"givenName":"C","familyName":"B"}}""")]
    [InlineData("""{}""", """{"op":"Add","value":{"name.givenName":"C"}}""", """{"name":{"givenName":"C"}}""")]
    [InlineData("""{"title":"x"}""", """{"op":"remove","path":"title"}""", """{}""")]
    [InlineData("""{"emails":[{"type":"work","value":"a"}]}""", """{"op":"add","path":"emails","value":[{"type":"home","value":"b"},{"type":"work","value":"a"}]}""", """{"emails":[{"type":"work","value":"a"},{"type":"home","value":"b"}]}""")]
    [InlineData("""{"emails":[{"type":"work","value":"a"}]}""", """{"op":"replace","path":"emails","value":[{"value":"b"}]}""", """{"emails":[{"value":"b"}]}""")]
    [InlineData("""{"emails":[{"type":"work","value":"a"},{"type":"home","value":"b"}]}""", """{"op":"replace","path":"emails[type eq \"work\"]","value":{"value":"c"}}""", """{"emails":[{"type":"work","value":"c"},{"type":"home","value":"b"}]}""")]
    [InlineData("""{}""", """{"op":"Add","path":"emails[type eq \"work\"].value","value":"a"}""", """{"emails":[{"type":"work","value":"a"}]}""")]
    [InlineData("""{"emails":[{"type":"work","value":"a"},{"type":"home","value":"b"}]}""", """{"op":"remove","path":"emails[type eq \"home\"]"}""", """{"emails":[{"type":"work","value":"a"}]}""")]
    [InlineData("""{"members":[{"value":"1"},{"value":"2"}]}""", """{"op":"Remove","path":"members","value":[{"value":"1"}]}""", """{"members":[{"value":"2"}]}""")]
    [InlineData("""{"members":[{"value":"1"}]}""", """{"op":"add","path":"members","value":{"value":"2"}}""", """{"members":[{"value":"1"},{"value":"2"}]}""")]
    [InlineData("""{}""", """{"op":"add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department","value":"Lab"}""", """{"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"Lab"}}""")]
    [InlineData("""{}""", """{"op":"add","value":{"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"Lab"}}}""", """{"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"Lab"}}""")]
    public void An_operation_does_what_it_says(string resource, string operation, string expected)
    {
        var patched = JsonNode.Parse(resource)!.AsObject();
        Assert.Null(ScimPatch.Apply(patched, Body(operation)));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), patched), patched.ToJsonString());
    }

    [Theory]
    [InlineData("""{"op":"move","path":"a"}""", "invalidSyntax")]
    [InlineData("""{"op":"remove"}""", "noTarget")]
    [InlineData("""{"op":"add","value":"a"}""", "invalidValue")]
    [InlineData("""{"op":"add","path":"emails[type","value":"a"}""", "invalidPath")]
    [InlineData("""{"op":"replace","path":"id","value":"a"}""", "mutability")]
    [InlineData("""{"op":"replace","path":"emails[value co \"x\"].type","value":"a"}""", "noTarget")]
    public void A_wrong_operation_is_refused(string operation, string type) => Assert.Equal(type, ScimPatch.Apply([], Body(operation))!.Type);

    [Fact]
    public void A_resource_is_kept_tidy()
    {
        var tidy = ScimJson.Tidy(
            JsonNode.Parse("""{"USERNAME":"a","password":"p","id":"x","active":"False","emails":{"Value":"a@b","primary":"true"},"roles":[],"title":null,"ENT":{"manager":"m1"}}""".Replace("ENT", Enterprise.ToUpperInvariant(), StringComparison.Ordinal))!.AsObject(), "s");
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse("""{"schemas":["s","ENT"],"userName":"a","active":false,"emails":[{"value":"a@b","primary":true}],"ENT":{"manager":{"value":"m1"}}}""".Replace("ENT", Enterprise, StringComparison.Ordinal)), tidy),
            tidy.ToJsonString());
    }

    private static JsonObject Body(string operation) => JsonNode.Parse($$"""{"Operations":[{{operation}}]}""")!.AsObject();
}
