using BlendedLRS.Storage.Sqlite.Statements;

namespace BlendedLRS.Storage.Tests.Sqlite;

/// <summary>The memory of the latest commits answers rightly or not at all.</summary>
public sealed class RecentCommitsTests
{
    [Fact]
    public void Nothing_is_known_before_the_first_commit() => Assert.Null(new RecentCommits().StoredAt(1));

    [Fact]
    public void Places_before_the_first_remembered_commit_are_unknown()
    {
        var recent = new RecentCommits();
        recent.Add(101, 1_000);
        Assert.Null(recent.StoredAt(100));
        Assert.Equal((1_000L, 1_007L), (recent.StoredAt(101), recent.StoredAt(108)));
    }

    [Fact]
    public void Each_place_has_the_moment_of_its_commit_and_old_commits_are_forgotten()
    {
        var recent = new RecentCommits();
        for (var commit = 0L; commit < 10_000; commit++)
        {
            recent.Add((commit * 3) + 1, commit * 1_000);
        }

        Assert.Null(recent.StoredAt(1));
        for (var commit = 9_999L; commit > 6_000; commit--)
        {
            Assert.Equal((commit * 1_000) + 2, recent.StoredAt((commit * 3) + 3));
        }
    }
}
