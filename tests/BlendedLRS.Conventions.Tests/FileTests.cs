namespace BlendedLRS.Conventions.Tests;

/// <summary>A file holds one type of its name, in the namespace of its folder.</summary>
public sealed class FileTests
{
    // Its author called himself Student (Gosset 1908).
    private const string DistributionOfStudent = "StudentT";

    [Fact]
    public void A_file_holds_one_type_and_bears_its_name() =>
        Assert.Empty(SourceTree.CSharp("src", "tests", "lms-adapters").Select(FileIsType).OfType<string>());

    [Fact]
    public void The_guard_of_file_and_type_fails_on_a_second_type_and_on_another_name()
    {
        Assert.NotNull(FileIsType(new SourceFile("src/P/Alpha.cs", "namespace P;\n\ninternal sealed class Alpha;\n\npublic enum Beta { }\n")));
        Assert.NotNull(FileIsType(new SourceFile("src/P/Alpha.cs", "namespace P;\n\ninternal sealed class Beta;\n")));
        Assert.Null(FileIsType(new SourceFile("src/P/Alpha.cs", "namespace P;\n\ninternal sealed class Alpha;\n")));
    }

    [Fact]
    public void A_namespace_is_its_folder() =>
        Assert.Empty(SourceTree.CSharp("src", "tests", "lms-adapters").Select(NamespaceIsFolder).OfType<string>());

    [Fact]
    public void The_guard_of_namespace_and_folder_fails_on_another_namespace()
    {
        Assert.NotNull(NamespaceIsFolder(new SourceFile("src/BlendedLRS.P/Sub/Alpha.cs", "namespace BlendedLRS.P;\n")));
        Assert.Null(NamespaceIsFolder(new SourceFile("src/BlendedLRS.P/Sub/Alpha.cs", "namespace BlendedLRS.P.Sub;\n")));
    }

    [Fact]
    public void No_name_says_user_learner_or_student_where_the_standard_says_actor() =>
        Assert.Empty(SourceTree.CSharp("src").SelectMany(ForeignWords));

    [Fact]
    public void The_guard_of_words_fails_on_a_learner() =>
        Assert.NotEmpty(ForeignWords(new SourceFile("src/P/LearnerName.cs", "namespace P;\n\npublic sealed class LearnerName;\n")));

    [Fact]
    public void The_guard_of_words_knows_the_distribution_named_for_Student()
    {
        Assert.Empty(ForeignWords(new SourceFile("src/P/StudentT.cs", "namespace P;\n\npublic static class StudentT;\n")));
        Assert.NotEmpty(ForeignWords(new SourceFile("src/P/StudentTask.cs", "namespace P;\n\npublic sealed class StudentTask;\n")));
    }

    private static string? FileIsType(SourceFile file) => file.TopLevelTypes switch
    {
        [] when file.Stem is "Program" or "AssemblyInfo" or "GlobalUsings" => null,
        [var type] when type == file.Stem => null,
        var types => $"{file.Path} declares {(types.Count == 0 ? "no type" : string.Join(", ", types))}",
    };

    private static string? NamespaceIsFolder(SourceFile file)
    {
        var folder = string.Join('.', file.Path.Split('/')[1..^1]);
        return file.Namespace is null && file.Stem == "Program" || file.Namespace == folder ? null : $"{file.Path} is in {file.Namespace}";
    }

    private static IEnumerable<string> ForeignWords(SourceFile file) =>
        from type in file.TopLevelTypes
        from word in new[] { "User", "Learner", "Student" }
        where type.Contains(word, StringComparison.Ordinal) && type != DistributionOfStudent
        select $"{file.Path}: {type}";
}
