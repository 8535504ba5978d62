using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Learning.Tests.RuleSets;

/// <summary>The serializer's paths become pointers.</summary>
public sealed class JsonPointerTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("$", "")]
    [InlineData("$.version", "/version")]
    [InlineData("$.kinds.rules[12].cases[0].when", "/kinds/rules/12/cases/0/when")]
    [InlineData("$.aliases['http://a.example/~x'].to", "/aliases/http:~1~1a.example~1~0x/to")]
    [InlineData("$['a.b']", "/a.b")]
    public void A_path_becomes_a_pointer(string? path, string pointer) => Assert.Equal(pointer, JsonPointer.FromPath(path));
}
