using System.Text;
using BlendedLRS.Learning.Surveys;
using BlendedLRS.Storage.Sqlite;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests.Sqlite;

/// <summary>Who answered is not found on the disk when the wave is closed.</summary>
public sealed class SurveyFileTests
{
    private const string Pseudonym = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    [Fact]
    public async Task The_pseudonyms_of_a_closed_wave_are_gone_from_the_file()
    {
        using var directory = new TemporaryDirectory();
        var wave = new Wave(
            "2026-03", Instruments.Dloq, new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 15), new DateOnly(2026, 2, 20), [new ReportingGroup("all", null, 7)]);
        await using (var store = SqliteStorage.Open(directory.Path, TimeProvider.System))
        {
            await store.Surveys.PutAsync(wave.Key, new SurveyAnswer(Pseudonym, "all", new Dictionary<string, int> { ["dloq-1"] = 3 }), default);
        }

        Assert.True(IsOnDisk(directory));
        await using (var store = SqliteStorage.Open(directory.Path, TimeProvider.System))
        {
            await store.Surveys.CloseAsync(wave, default);
        }

        Assert.False(IsOnDisk(directory));
    }

    private static bool IsOnDisk(TemporaryDirectory directory) =>
        Directory.GetFiles(directory.Path, "config.db*").Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Pseudonym)) >= 0);
}
