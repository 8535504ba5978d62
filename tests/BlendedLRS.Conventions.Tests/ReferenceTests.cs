using System.Xml.Linq;

namespace BlendedLRS.Conventions.Tests;

/// <summary>Who may know whom: Xapi ← Learning ← Storage ← the databases; Server → all, the databases in Program.cs only.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["BlendedLRS.Xapi"] = [],
        ["BlendedLRS.Learning"] = ["BlendedLRS.Xapi"],
        ["BlendedLRS.Storage"] = ["BlendedLRS.Learning"],
        ["BlendedLRS.Storage.Sqlite"] = ["BlendedLRS.Storage"],
        ["BlendedLRS.Storage.Postgres"] = ["BlendedLRS.Storage"],
        ["BlendedLRS.Server"] = ["BlendedLRS.Storage.Sqlite", "BlendedLRS.Storage.Postgres"],
    };

    [Fact]
    public void Projects_refer_only_downwards()
    {
        foreach (var project in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src"), "*.csproj", SearchOption.AllDirectories))
        {
            Assert.Empty(Unexpected(Path.GetFileNameWithoutExtension(project), XDocument.Load(project)));
        }
    }

    [Fact]
    public void The_guard_of_references_fails_when_the_standard_learns_of_storage()
    {
        var project = XDocument.Parse("<Project><ItemGroup><ProjectReference Include=\"../BlendedLRS.Storage/BlendedLRS.Storage.csproj\" /></ItemGroup></Project>");
        Assert.NotEmpty(Unexpected("BlendedLRS.Xapi", project));
    }

    [Fact]
    public void The_standard_and_the_domain_need_no_package()
    {
        foreach (var name in new[] { "BlendedLRS.Xapi", "BlendedLRS.Learning", "BlendedLRS.Storage" })
        {
            Assert.DoesNotContain("PackageReference", SourceTree.Read($"src/{name}/{name}.csproj"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Only_Program_names_a_database() =>
        Assert.Empty(SourceTree.CSharp("src/BlendedLRS.Server").Where(NamesADatabase).Select(file => file.Path));

    [Fact]
    public void The_guard_of_databases_fails_on_a_using_elsewhere() =>
        Assert.True(NamesADatabase(new SourceFile("src/BlendedLRS.Server/State/Put.cs", "using BlendedLRS.Storage.Sqlite;\n")));

    [Fact]
    public void The_standard_and_the_domain_know_neither_web_nor_database_nor_clock() =>
        Assert.Empty(SourceTree.CSharp("src/BlendedLRS.Xapi", "src/BlendedLRS.Learning").SelectMany(Impurities));

    [Fact]
    public void The_guard_of_purity_fails_on_a_clock() =>
        Assert.NotEmpty(Impurities(new SourceFile("src/BlendedLRS.Xapi/X.cs", "var now = clock.GetUtcNow();\n")));

    private static IEnumerable<string> Unexpected(string name, XDocument project) =>
        project.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
            .Where(target => !Allowed.TryGetValue(name, out var allowed) || !allowed.Contains(target, StringComparer.Ordinal))
            .Select(target => $"{name} refers to {target}");

    private static bool NamesADatabase(SourceFile file) =>
        file.Stem != "Program"
        && new[] { "BlendedLRS.Storage.Sqlite", "Microsoft.Data.Sqlite", "BlendedLRS.Storage.Postgres", "Npgsql" }
            .Any(name => file.Text.Contains(name, StringComparison.Ordinal));

    private static IEnumerable<string> Impurities(SourceFile file) =>
        from word in new[] { "Microsoft.AspNetCore", "System.Net.Http", "System.Data", "TimeProvider", "GetUtcNow", "System.IO.File", "File.Read" }
        where file.Text.Contains(word, StringComparison.Ordinal)
        select $"{file.Path}: {word}";
}
