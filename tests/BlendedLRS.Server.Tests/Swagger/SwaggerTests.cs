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
        Assert.All(statements, method => Assert.NotNull(method.Value!["responses"]!["429"]));
        Assert.NotNull(paths["/xapi/about"]);
    }

    [Theory]
    [InlineData("/xapi/activities", "get head")]
    [InlineData("/xapi/activities/state", "delete get head post put")]
    [InlineData("/xapi/activities/profile", "delete get head post put")]
    [InlineData("/xapi/agents", "get head")]
    [InlineData("/xapi/agents/profile", "delete get head post put")]
    public async Task The_document_shows_every_method_with_what_it_does(string path, string methods)
    {
        var operations = JsonNode.Parse(await shared.Client.GetStringAsync("/swagger/v1/swagger.json"))!["paths"]![path]!.AsObject();
        Assert.Equal(methods, string.Join(' ', operations.Select(method => method.Key).Order(StringComparer.Ordinal)));
        Assert.All(operations, method => Assert.NotEmpty(method.Value!["summary"]!.GetValue<string>()));
        Assert.All(operations, method => Assert.Contains(method.Value!["parameters"]!.AsArray(), parameter => parameter!["name"]!.GetValue<string>() is "agent" or "activityId"));
        Assert.Equal(methods.Contains("put", StringComparison.Ordinal), operations["put"]?["responses"]!["409"] is not null);
    }
}
