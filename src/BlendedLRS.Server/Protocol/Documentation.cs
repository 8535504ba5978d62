namespace BlendedLRS.Server.Protocol;

/// <summary>What Swagger UI says of an endpoint; its parameters are the ones that the endpoint checks.</summary>
/// <param name="Summary">One line.</param>
/// <param name="Description">What a caller must know.</param>
/// <param name="Parameters">Query parameters.</param>
internal sealed record Documentation(string Summary, string Description, IReadOnlyList<Parameter> Parameters)
{
    /// <summary>The group of the standard's resources.</summary>
    public const string Xapi = "xAPI";

    /// <summary>The content type of most bodies.</summary>
    public const string Json = "application/json";

    /// <summary>The group that it is shown in; endpoints of the xAPI group ask for the version header.</summary>
    public string Tag { get; init; } = Xapi;

    /// <summary>An example body to send.</summary>
    public string? RequestExample { get; init; }

    /// <summary>The content type of a body to send.</summary>
    public string RequestType { get; init; } = Json;

    /// <summary>Statuses and what they mean, with an example body of success where there is one.</summary>
    public IReadOnlyList<(int Status, string Meaning, string? Example)> Answers { get; init; } = [];
}
