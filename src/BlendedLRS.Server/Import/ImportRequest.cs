using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;

namespace BlendedLRS.Server.Import;

/// <summary>What is to be imported, and as what.</summary>
/// <param name="File">NDJSON: one Statement a line.</param>
/// <param name="Version">The line of the standard whose rules apply; null for the one that each Statement states as its <c>version</c>.</param>
/// <param name="Origin">Where the Statements come from.</param>
internal sealed record ImportRequest(string File, XapiVersion? Version, Origin Origin)
{
    /// <summary>Whether a Statement that states an <c>authority</c> keeps it: the file is another store's export and believed.</summary>
    public bool KeepsAuthority { get; init; }

    /// <summary>Where refused lines go.</summary>
    public string RefusedFile => File + ".refused.jsonl";

    /// <summary>Where an interrupted import remembers how far it came.</summary>
    public string ProgressFile => File + ".progress.json";
}
