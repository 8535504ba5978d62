using System.Text.Json.Nodes;
using BlendedLRS.Server.Statements;

namespace BlendedLRS.Server.Tests.Swagger;

public class SwaggerTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Fact]
    public async Task The_pages_are_open_and_the_document_shows_the_statement_resource()
    {
        using var client = shared.Server.NewClient(version: null);
        Assert.Contains("swagger-ui", await client.GetStringAsync("/swagger/index.html"), StringComparison.Ordinal);
        var paths = JsonNode.Parse(await client.GetStringAsync("/swagger/v1/swagger.json"))!["paths"]!;
        var statements = paths["/xapi/statements"]!.AsObject();
        Assert.Equal("get head post put", string.Join(' ', statements.Select(method => method.Key).Order(StringComparer.Ordinal)));
        var names = statements["get"]!["parameters"]!.AsArray().Select(parameter => parameter!["name"]!.GetValue<string>());
        Assert.Equal(string.Join(' ', ["X-Experience-API-Version", .. StatementParameters.Get.Select(parameter => parameter.Name)]), string.Join(' ', names));
        Assert.NotNull(statements["post"]!["requestBody"]!["content"]!["application/json"]!["example"]!["actor"]);
        Assert.NotNull(statements["post"]!["responses"]!["409"]);
        Assert.NotNull(paths["/xapi/about"]);
    }
}
