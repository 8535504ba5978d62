namespace BlendedLRS.Server.Protocol;

/// <summary>A query parameter of a resource.</summary>
/// <param name="Name">Its name, exactly.</param>
/// <param name="Type">What its value is, in the words of the standard.</param>
/// <param name="Description">What it does.</param>
/// <param name="Required">Whether a request must carry it.</param>
internal sealed record Parameter(string Name, string Type, string Description, bool Required = false);
