using BlendedLRS.Xapi;

namespace BlendedLRS.Server.Import;

/// <summary>Refusals that only an import knows.</summary>
internal static class ImportRefusals
{
    /// <summary>The id holds something else, in the log or in an earlier line.</summary>
    public static Refusal Taken(Guid id) => new("Data 2.3.1", "/id", $"Another Statement already has the id {id}; Statements never change.");

    /// <summary>The line is larger than a request may be.</summary>
    public static Refusal TooLarge(int mostBytes) =>
        new("Communication 3.2", "", $"The line is larger than this installation accepts ({mostBytes} bytes; option BlendedLRS:Statements:MaxBodyBytes).");
}
