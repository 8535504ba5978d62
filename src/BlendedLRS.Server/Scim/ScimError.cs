using System.Globalization;
using System.Text.Json;

namespace BlendedLRS.Server.Scim;

/// <summary>Why a SCIM request failed (RFC 7644, 3.12).</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Type">The <c>scimType</c>; null where the RFC has none.</param>
/// <param name="Detail">One sentence for the sender.</param>
internal sealed record ScimError(int Status, string? Type, string Detail)
{
    /// <summary>A value that is missing or wrong.</summary>
    public static ScimError Value(string detail) => new(StatusCodes.Status400BadRequest, "invalidValue", detail);

    /// <summary>A body that is not what it must be.</summary>
    public static ScimError Syntax(string detail) => new(StatusCodes.Status400BadRequest, "invalidSyntax", detail);

    /// <summary>A filter that cannot be read.</summary>
    public static ScimError Filter(string detail) => new(StatusCodes.Status400BadRequest, "invalidFilter", detail);

    /// <summary>A path of a PATCH that cannot be read.</summary>
    public static ScimError Path(string detail) => new(StatusCodes.Status400BadRequest, "invalidPath", detail);

    /// <summary>What must be one person's is another's.</summary>
    public static ScimError Taken(string detail) => new(StatusCodes.Status409Conflict, "uniqueness", detail);

    /// <summary>There is no such resource.</summary>
    public static ScimError NotFound(string id) => new(StatusCodes.Status404NotFound, null, $"There is no resource '{(id.Length <= 60 ? id : id[..60] + "…")}'.");

    /// <summary>The body of the answer.</summary>
    public byte[] ToUtf8()
    {
        var body = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["schemas"] = new[] { ScimNames.Error },
            ["status"] = Status.ToString(CultureInfo.InvariantCulture),
            ["detail"] = Detail,
        };
        if (Type is not null)
        {
            body["scimType"] = Type;
        }

        return JsonSerializer.SerializeToUtf8Bytes(body);
    }
}
