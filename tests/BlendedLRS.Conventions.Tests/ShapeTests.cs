namespace BlendedLRS.Conventions.Tests;

/// <summary>Files stay small, and the top of the house holds only what tools demand there.</summary>
public sealed class ShapeTests
{
    private static readonly string[] TopLevel =
    [
        "src", "tests", "lms-adapters", "docs", "BlendedLRS.sln", "README.md", "Directory.Build.props", "Directory.Packages.props", "global.json",
        ".editorconfig", ".gitignore", ".gitattributes", "LICENSE", ".ci", ".git", "Dockerfile", ".dockerignore",
    ];

    [Fact]
    public void Half_of_the_files_have_at_most_80_lines_and_nine_tenths_at_most_200()
    {
        var lines = SourceTree.CSharp("src").Select(file => file.Lines).Order().ToList();
        Assert.InRange(Percentile(lines, 0.5), 1, 80);
        Assert.InRange(Percentile(lines, 0.9), 1, 200);
    }

    [Fact]
    public void No_file_has_more_than_400_lines() =>
        Assert.Empty(SourceTree.CSharp("src", "tests").Where(file => file.Lines > 400).Select(file => $"{file.Path}: {file.Lines}"));

    [Fact]
    public void The_percentile_is_read_from_sorted_lines()
    {
        Assert.Equal(3, Percentile([1, 2, 3, 4], 0.5));
        Assert.Equal(250, Percentile([1, 250], 0.9));
    }

    [Fact]
    public void The_top_of_the_house_holds_only_what_tools_demand() => Assert.Empty(Strangers(TrackedTopLevel()));

    [Fact]
    public void The_guard_of_the_top_fails_on_a_stranger() => Assert.NotEmpty(Strangers(["src", "misc"]));

    [Fact]
    public void No_project_is_named_for_leftovers() =>
        Assert.DoesNotContain(
            Directory.EnumerateFiles(SourceTree.Root, "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension),
            name => name!.Split('.').Any(word => word is "Common" or "Core" or "Utils" or "Helpers" or "Shared"));

    private static int Percentile(IReadOnlyList<int> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];

    private static IEnumerable<string> Strangers(IEnumerable<string> entries) => entries.Except(TopLevel, StringComparer.Ordinal);

    private static IEnumerable<string> TrackedTopLevel()
    {
        var start = new System.Diagnostics.ProcessStartInfo("git", ["-C", SourceTree.Root, "ls-tree", "--name-only", "HEAD"]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var git = System.Diagnostics.Process.Start(start)!;
        return git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
