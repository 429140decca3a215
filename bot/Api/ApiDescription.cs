using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace WijkBot.Api;

/// <summary>What <c>/openapi/v1.json</c> says that the endpoints themselves do not.</summary>
internal static class ApiDescription
{
    private const string Bearer = "bearer";

    public static void Write(OpenApiOptions options)
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            Describe(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(async (operation, context, cancellationToken) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<Body>().FirstOrDefault() is not { } body)
                return;
            AddKey(operation);
            AddBody(operation, await context.GetOrCreateSchemaAsync(body.Type, null, cancellationToken));
        });
    }

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "WijkBot",
            Version = "1",
            Description = "Cases of residents, for other systems of the municipality. Never a telephone number or the name of a resident. Errors are RFC 9457 problem details.",
        };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key of Api:Keys." },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
    }

    private static void AddBody(OpenApiOperation operation, OpenApiSchema schema) => operation.RequestBody = new OpenApiRequestBody
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = schema } },
    };

    private static void AddKey(OpenApiOperation operation)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = CaseActs.KeyHeader,
            In = ParameterLocation.Header,
            Description = "The same request again with the same key gives the first answer and does nothing; another request with it is refused (422).",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = Handover.OnceKey.LongestKey },
        });
    }

    /// <summary>
    /// What a body must be. Said here and not with <c>Accepts</c>: that would let routing refuse another content type before it is
    /// known whether the caller has a key.
    /// </summary>
    public sealed record Body(Type Type);
}
