namespace BlendedLRS.Server.OData;

/// <summary>Why a request was refused, in OData's own shape (JSON Format 4.0, 19).</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Message">One or two sentences for the sender: what was found, where, and what is allowed.</param>
/// <param name="Target">The part of the request that is at fault: <c>$filter</c>.</param>
internal sealed record ODataError(int Status, string Message, string? Target = null)
{
    /// <summary>A word that a program can tell errors apart by.</summary>
    public string Code => Status switch
    {
        StatusCodes.Status400BadRequest => "BadRequest",
        StatusCodes.Status404NotFound => "NotFound",
        StatusCodes.Status405MethodNotAllowed => "MethodNotAllowed",
        StatusCodes.Status406NotAcceptable => "NotAcceptable",
        StatusCodes.Status501NotImplemented => "NotImplemented",
        StatusCodes.Status503ServiceUnavailable => "ServiceUnavailable",
        StatusCodes.Status504GatewayTimeout => "QueryTimeout",
        StatusCodes.Status507InsufficientStorage => "InsufficientStorage",
        _ => "Error",
    };

    /// <summary>The request is wrong in one of its options.</summary>
    public static ODataError Bad(string target, string message) => new(StatusCodes.Status400BadRequest, message, target);

    /// <summary>The request is wrong at one place of one of its options.</summary>
    public static ODataError At(string target, int position, string message) =>
        Bad(target, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{target}, position {position}: {message}"));

    /// <summary>OData knows it, this service does not (Protocol 4.0, 9.3.1).</summary>
    public static ODataError Unsupported(string target, string message) => new(StatusCodes.Status501NotImplemented, message, target);
}
