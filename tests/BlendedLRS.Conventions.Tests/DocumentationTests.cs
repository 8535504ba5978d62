using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace BlendedLRS.Conventions.Tests;

/// <summary>Public types are documented, and documents point at what exists.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] Assemblies = ["BlendedLRS.Xapi", "BlendedLRS.Learning", "BlendedLRS.Storage", "BlendedLRS.Storage.Sqlite", "BlendedLRS.Storage.Postgres", "BlendedLRS.Server"];

    [Fact]
    public void Every_public_type_and_method_is_documented()
    {
        foreach (var name in Assemblies)
        {
            var documented = DocumentedNames(XDocument.Load(Path.Combine(AppContext.BaseDirectory, name + ".xml")));
            Assert.Empty(Undocumented(Assembly.Load(name).GetExportedTypes(), documented));
        }
    }

    [Fact]
    public void The_guard_of_documentation_fails_on_an_undocumented_type() =>
        Assert.NotEmpty(Undocumented([typeof(DocumentationTests)], new HashSet<string>(StringComparer.Ordinal)));

    [Fact]
    public void No_document_says_gets_or_sets_or_speaks_of_what_is_to_do() =>
        Assert.Empty(SourceTree.CSharp("src").Where(HasEmptyWords).Select(file => file.Path));

    [Fact]
    public void The_guard_of_empty_words_fails() =>
        Assert.True(HasEmptyWords(new SourceFile("src/P/X.cs", "/// <summary>Gets or sets the name.</summary>")));

    [Fact]
    public void Links_between_documents_lead_somewhere()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Append(Path.Combine(SourceTree.Root, "README.md"));
        Assert.Empty(pages.SelectMany(page => BrokenLinks(File.ReadAllText(page), Path.GetDirectoryName(page)!).Select(link => $"{Path.GetFileName(page)}: {link}")));
    }

    [Fact]
    public void The_guard_of_links_fails_on_a_dead_one() =>
        Assert.NotEmpty(BrokenLinks("see [this](no-such-page.md)", SourceTree.Root));

    [Fact]
    public void The_readme_and_the_table_of_contents_stay_short()
    {
        Assert.InRange(SourceTree.Read("README.md").AsSpan().Count('\n'), 1, 120);
        Assert.InRange(SourceTree.Read("src/BlendedLRS.Server/Program.cs").AsSpan().Count('\n'), 1, 60);
    }

    private static HashSet<string> DocumentedNames(XDocument documentation) =>
        [.. documentation.Descendants("member").Select(member => TypeParameters().Replace(member.Attribute("name")!.Value.Split('(')[0], ""))];

    private static IEnumerable<string> Undocumented(IEnumerable<Type> types, HashSet<string> documented) =>
        from type in types
        let name = type.FullName!.Replace('+', '.').Split('`')[0]
        where type.Namespace?.StartsWith("BlendedLRS", StringComparison.Ordinal) == true && !name.Contains('<', StringComparison.Ordinal)
        from missing in MissingMembers(type, name, documented)
        select missing;

    private static IEnumerable<string> MissingMembers(Type type, string name, HashSet<string> documented)
    {
        if (!documented.Contains("T:" + name))
        {
            yield return name;
        }

        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            var compilerMade = method.IsSpecialName || method.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is not null;
            if (!compilerMade && !documented.Contains($"M:{name}.{method.Name}"))
            {
                yield return $"{name}.{method.Name}";
            }
        }
    }

    private static bool HasEmptyWords(SourceFile file) => EmptyWords().IsMatch(file.Text);

    private static IEnumerable<string> BrokenLinks(string markdown, string folder) =>
        MarkdownLink().Matches(markdown)
            .Select(match => match.Groups[1].Value.Split('#')[0])
            .Where(link => link.Length > 0 && !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(link => !Path.Exists(Path.Combine(folder, link)));

    [GeneratedRegex("`+[0-9]+")]
    private static partial Regex TypeParameters();

    [GeneratedRegex(@"Gets or sets|\bTODO\b|\bFIXME\b|NotImplementedException")]
    private static partial Regex EmptyWords();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex MarkdownLink();
}
