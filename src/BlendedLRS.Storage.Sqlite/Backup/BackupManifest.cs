using System.Text.Json;

namespace BlendedLRS.Storage.Sqlite.Backup;

/// <summary>What a backup holds: written last, so a directory without it is no backup.</summary>
/// <param name="Made">When it was begun, UTC.</param>
/// <param name="Statements">How many Statements the log in it holds.</param>
/// <param name="Files">Names of the files beside it and the SHA-256 of each in hexadecimal; attachments bear theirs as a name.</param>
internal sealed record BackupManifest(DateTimeOffset Made, long Statements, IReadOnlyDictionary<string, string> Files)
{
    private const string Name = "backup.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Whether a directory holds one.</summary>
    public static bool IsIn(string directory) => File.Exists(Path.Combine(directory, Name));

    /// <summary>Reads the one of a directory.</summary>
    public static BackupManifest Read(string directory) =>
        JsonSerializer.Deserialize<BackupManifest>(File.ReadAllBytes(Path.Combine(directory, Name)))
        ?? throw new InvalidDataException($"{Path.Combine(directory, Name)} is empty.");

    /// <summary>Writes it.</summary>
    public void Write(string directory)
    {
        using var file = new FileStream(Path.Combine(directory, Name), FileMode.CreateNew);
        JsonSerializer.Serialize(file, this, Indented);
        file.Flush(flushToDisk: true);
    }
}
