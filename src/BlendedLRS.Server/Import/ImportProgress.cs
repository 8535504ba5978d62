using System.Text.Json;

namespace BlendedLRS.Server.Import;

/// <summary>How far an import came, kept beside the input until it is done. It only counts for the same content, the same installation and the same way of reading.</summary>
/// <param name="Key">Content, installation and way of reading, as one text.</param>
/// <param name="Offset">Where the input goes on, in bytes.</param>
/// <param name="Line">The number of the line there.</param>
/// <param name="Accepted">Lines whose Statements are in the log.</param>
/// <param name="Refused">Lines that were refused.</param>
/// <param name="RefusedBytes">Length of the file of refused lines at that moment.</param>
internal sealed record ImportProgress(string Key, long Offset, long Line, long Accepted, long Refused, long RefusedBytes)
{
    /// <summary>The beginning.</summary>
    public static ImportProgress Start(string key) => new(key, 0, 1, 0, 0, 0);

    /// <summary>What was kept for this key; the beginning when there is nothing.</summary>
    public static ImportProgress Read(string file, string key)
    {
        try
        {
            var kept = File.Exists(file) ? JsonSerializer.Deserialize<ImportProgress>(File.ReadAllBytes(file)) : null;
            return kept?.Key == key ? kept : Start(key);
        }
        catch (JsonException)
        {
            return Start(key);
        }
    }

    /// <summary>Keeps it; an interruption leaves the old or the new one, never half of one.</summary>
    public void Write(string file)
    {
        var fresh = file + ".new";
        File.WriteAllBytes(fresh, JsonSerializer.SerializeToUtf8Bytes(this));
        File.Move(fresh, file, overwrite: true);
    }
}
