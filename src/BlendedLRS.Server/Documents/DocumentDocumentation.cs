using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.Documents;

/// <summary>What Swagger UI says of a Document Resource.</summary>
internal static class DocumentDocumentation
{
    private const string Example = """{ "bookmark": "page-12", "volume": 0.8 }""";

    private static readonly (int, string, string?)[] Refusals =
    [
        (400, "The request breaks a rule; the text names requirement and reason.", null),
        (401, "Credentials are missing or wrong.", null),
        (403, "The scopes of the credential do not allow this.", null),
        (503, "The store does not answer.", null),
    ];

    private static readonly (int, string, string?) Failed = (412, "If-Match or If-None-Match does not fit; the document is untouched.", null);

    private static readonly (int, string, string?) TooLarge = (413, "The document is too large.", null);

    /// <summary>GET and HEAD.</summary>
    public static Documentation Get(DocumentResource resource) => new(
        $"Read one {resource.Name} document, or list their ids",
        $"With {resource.Id.Name} the document as it was sent, with ETag and Last-Modified; else the ids of the context.",
        resource.ToRead)
    {
        Answers = [(200, "The document, or an array of ids.", "[\"bookmark\"]"), (304, "If-None-Match names the document that is stored.", null), (404, "There is no such document.", null), .. Refusals],
    };

    /// <summary>PUT.</summary>
    public static Documentation Put(DocumentResource resource) => new(
        $"Store a {resource.Name} document",
        "Any bytes of any content type. To replace a document send its ETag in If-Match; If-None-Match: * stores only where there is none. Profiles of 1.0.x need one of the two.",
        resource.ToWrite)
    {
        RequestExample = Example,
        Answers = [(204, "Stored.", null), (409, "There is a document, and the request has neither If-Match nor If-None-Match.", null), Failed, TooLarge, .. Refusals],
    };

    /// <summary>POST.</summary>
    public static Documentation Post(DocumentResource resource) => new(
        $"Merge into a {resource.Name} document",
        "Sets the properties of a JSON Object on the stored one, one level deep; where there is no document, stores what is sent.",
        resource.ToWrite)
    {
        RequestExample = Example,
        Answers = [(204, "Stored.", null), Failed, TooLarge, .. Refusals],
    };

    /// <summary>DELETE.</summary>
    public static Documentation Delete(DocumentResource resource) => new(
        $"Delete a {resource.Name} document",
        resource.DeletesContexts ? $"Without {resource.Id.Name} every document of the context." : "That there is none is no failure.",
        resource.ToDelete)
    {
        Answers = [(204, "There is no such document any more.", null), Failed, .. Refusals],
    };
}
