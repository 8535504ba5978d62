using System.Globalization;
using System.Text.Json.Nodes;
using BlendedLRS.Server.Protocol;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace BlendedLRS.Server.Swagger;

/// <summary>Writes an endpoint's <see cref="Documentation"/> into the OpenAPI document.</summary>
internal sealed class DocumentedOperations : IOperationFilter
{
    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<Documentation>().FirstOrDefault() is not { } words)
        {
            return;
        }

        operation.Summary = words.Summary;
        operation.Description = words.Description;
        operation.Tags = new HashSet<OpenApiTagReference> { new(words.Tag, context.Document) };
        var inPath = operation.Parameters?.Where(parameter => parameter.In == ParameterLocation.Path) ?? [];
        var header = words.Tag == Documentation.Xapi ? new[] { VersionHeader() } : [];
        operation.Parameters = [.. inPath, .. header, .. words.Parameters.Select(QueryParameter)];
        if (words.RequestExample is not null)
        {
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = words.RequestType == Documentation.Json ? Json(words.RequestExample) : Text(words.RequestType, words.RequestExample) };
        }

        operation.Responses = [];
        foreach (var (status, meaning, example) in words.Answers)
        {
            operation.Responses[status.ToString(CultureInfo.InvariantCulture)] =
                new OpenApiResponse { Description = meaning, Content = example is null ? null : Json(example) };
        }
    }

    private static OpenApiParameter VersionHeader() => new()
    {
        Name = RequestVersion.Header,
        In = ParameterLocation.Header,
        Required = true,
        Description = "The version of xAPI that the request speaks.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["1.0.3", "2.0.0"], Default = "1.0.3" },
    };

    private static IOpenApiParameter QueryParameter(Parameter parameter) => new OpenApiParameter
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Required = parameter.Required,
        Description = $"{parameter.Type}. {parameter.Description}",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static Dictionary<string, IOpenApiMediaType> Json(string example) => new(StringComparer.Ordinal)
    {
        ["application/json"] = new OpenApiMediaType { Example = JsonNode.Parse(example) },
    };

    private static Dictionary<string, IOpenApiMediaType> Text(string type, string example) => new(StringComparer.Ordinal)
    {
        [type] = new OpenApiMediaType { Example = JsonValue.Create(example) },
    };
}
