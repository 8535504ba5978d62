using BlendedLRS.Server.OData.Responses;
using BlendedLRS.Storage.Cells;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace BlendedLRS.Server.OData;

/// <summary>Shows every set in Swagger, from its descriptor: Swashbuckle sees one route only.</summary>
internal sealed class ODataPages : IDocumentFilter
{
    private static readonly (string Name, string Description)[] Options =
    [
        ("$filter", "Which rows: comparisons (eq ne lt le gt ge in), and/or/not, arithmetic and functions over the columns. Days are written 2026-01-31, text in 'single quotes'."),
        ("$select", "Which columns, separated by commas."),
        ("$orderby", "In which order: columns or expressions, each with asc or desc."),
        ("$top", "Most rows in all."),
        ("$skip", "Rows to pass over."),
        ("$count", "true: also the number of all rows that match."),
    ];

    /// <inheritdoc/>
    public void Apply(OpenApiDocument document, DocumentFilterContext context)
    {
        Add(document, "/", "Service document", "Every set by name and address.", [], null);
        Add(document, "/$metadata", "Metadata document", "Types, and for each column what it means and does not mean. XML.", [], null);
        foreach (var set in CellSets.All)
        {
            Add(document, $"/{set.Name}", set.Description, Describe(set), Options, Rows(set));
            Add(document, $"/{set.Name}/$count", $"Number of rows of {set.Name}", "Plain text.", [Options[0]], null);
        }
    }

    private static void Add(OpenApiDocument document, string path, string summary, string description, (string Name, string Description)[] options, OpenApiSchema? answer)
    {
        var content = answer is null ? null : new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal) { ["application/json"] = new OpenApiMediaType { Schema = answer } };
        var operation = new OpenApiOperation
        {
            Summary = summary,
            Description = description,
            Tags = new HashSet<OpenApiTagReference> { new("OData", document) },
            Parameters = [.. options.Select(option => (IOpenApiParameter)new OpenApiParameter
            {
                Name = option.Name,
                In = ParameterLocation.Query,
                Description = option.Description,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            })],
            Responses = new OpenApiResponses
            {
                ["200"] = new OpenApiResponse { Description = "As asked for.", Content = content },
                ["400"] = new OpenApiResponse { Description = "An option is wrong; the message says which, where and why." },
                ["401"] = new OpenApiResponse { Description = "Credentials are missing or wrong." },
                ["501"] = new OpenApiResponse { Description = "OData knows the option, this service does not support it." },
            },
        };
        document.Paths[ServiceRoot.Path + path] = new OpenApiPathItem { Operations = new Dictionary<HttpMethod, OpenApiOperation> { [HttpMethod.Get] = operation } };
    }

    private static string Describe(CellSet set) =>
        set.LongDescription + "\n\n" + string.Join('\n', set.Columns.Select(column => $"- `{column.Name}`: {column.Description} {column.Caveat}".TrimEnd()));

    private static OpenApiSchema Rows(CellSet set) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["@odata.context"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["@odata.count"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["value"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Row(set) },
            ["@odata.nextLink"] = new OpenApiSchema { Type = JsonSchemaType.String },
        },
    };

    private static OpenApiSchema Row(CellSet set) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = set.Columns.ToDictionary(column => column.Name, column => (IOpenApiSchema)new OpenApiSchema
        {
            Type = TypeOf(column),
            Format = column.Type switch { CellType.Date => "date", CellType.Instant => "date-time", CellType.Int32 => "int32", _ => null },
            Description = column.Description,
        }, StringComparer.Ordinal),
    };

    private static JsonSchemaType TypeOf(CellColumn column)
    {
        var type = column.Type switch
        {
            CellType.Boolean => JsonSchemaType.Boolean,
            CellType.Int32 or CellType.Int64 => JsonSchemaType.Integer,
            CellType.Double => JsonSchemaType.Number,
            _ => JsonSchemaType.String,
        };
        return column.Nullable ? type | JsonSchemaType.Null : type;
    }
}
