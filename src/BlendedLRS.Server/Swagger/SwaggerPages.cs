using BlendedLRS.Server.OData;
using Microsoft.OpenApi;

namespace BlendedLRS.Server.Swagger;

/// <summary>Swagger UI at <c>/swagger</c>: every endpoint, with parameters, examples and answers.</summary>
internal static class SwaggerPages
{
    private const string Document = "v1";

    /// <summary>Makes the generator known.</summary>
    public static IServiceCollection AddSwagger(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        return services.AddSwaggerGen(swagger =>
        {
            swagger.SwaggerDoc(Document, new OpenApiInfo { Title = "BlendedLRS", Version = "0.1", Description = "xAPI 1.0.3 and 2.0.0 in, the balance of formal and informal learning out." });
            swagger.AddSecurityDefinition("basic", new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "basic", Description = "API key and secret, or an administrator's name and password." });
            swagger.AddSecurityDefinition("bearer", new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "Access token, where an OpenID Connect provider is configured." });
            swagger.AddSecurityRequirement(document => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("basic", document)] = [] });
            swagger.AddSecurityRequirement(document => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] });
            swagger.OperationFilter<DocumentedOperations>();
            swagger.DocumentFilter<ODataPages>();
        });
    }

    /// <summary>Serves the document and the pages, to everybody: they hold no data.</summary>
    public static WebApplication UseSwaggerPages(this WebApplication app)
    {
        app.UseSwagger();
        app.UseSwaggerUI(pages => pages.SwaggerEndpoint($"/swagger/{Document}/swagger.json", "BlendedLRS"));
        return app;
    }
}
