using System.Text;
using BlendedLRS.Learning.Catalogue;

namespace BlendedLRS.Learning.Tests.Catalogue;

/// <summary>The stored form: whatever changes here no longer reads what servers have stored.</summary>
public sealed class CatalogueJsonTests
{
    private const string Module = """
        {"key":"lockout","name":"Lockout","aliases":["old"],"activityIds":["https://a.example/1"],"revisions":[{"name":"1","released":"2026-01-01T00:00:00+00:00","activityId":"https://a.example/1","isMajor":true,"cause":"feedback","flexLevel":"choice","addresses":["6f9619ff-8b86-4011-b42d-00c04fc964ff"]}],"partOf":"safety","class":"regulated","owner":"p-1","mustBeStandard":"The law says so","topics":["https://s.example/t"],"estimatedMinutes":45,"isRetired":false}
        """;

    private const string Baseline = """
        {"key":"start","name":"Start","items":["lockout"],"version":"2","isMandatory":true,"audience":{"units":["u"],"sites":[],"roleFamilies":["welder"]},"validDays":365,"graceDays":30,"from":"2026-01-01","until":"2027-01-01"}
        """;

    private const string Source = """
        {"key":"k","kind":"lms","isTrusted":true,"registrationIsAttempt":false,"assignActorIsAssignee":true,"enrolments":{"manual":"manager-driven"}}
        """;

    private const string Topic = """
        {"activityId":"https://t.example/a","name":"Ä","competency":"https://s.example/a"}
        """;

    [Fact]
    public void The_text_of_an_entry_is_always_the_same()
    {
        Assert.Equal(Module.Trim(), Again<LearningModule>(Module));
        Assert.Equal(Baseline.Trim(), Again<BaselineSet>(Baseline));
        Assert.Equal(Source.Trim(), Again<LearningSource>(Source));
        Assert.Equal(Topic.Trim(), Again<Topic>(Topic));
    }

    [Fact]
    public void What_is_left_out_has_its_default()
    {
        Assert.Null(Read<BaselineSet>("""{"key":"k","name":"n","items":["a"],"audience":{"sites":["s"]}}""", out var set));
        Assert.Equal((30, true, null, "s"), (set!.GraceDays, set.IsMandatory, set.ValidDays, set.Audience.Sites.Single()));
        Assert.Empty(set.Audience.Units);
        Assert.Null(Read<LearningModule>("""{"key":"k","name":"n","revisions":[{"name":"1","released":"2026-01-31T00:00:00Z"}]}""", out var module));
        Assert.True(module!.Revisions[0].IsMajor);
        Assert.Equal((RevisionCause.Unknown, null), (module.Revisions[0].Cause, module.Revisions[0].FlexLevel));
    }

    [Theory]
    [InlineData("""{"key":"k"}""", "", "A member is missing: 'name'.")]
    [InlineData("""{"key":"k","name":"n","nam":1}""", "/nam", "There is no member 'nam'.")]
    [InlineData("""{"key":"k","name":"n","revisions":[{"name":"1","released":"2026-01-31"}]}""", "/revisions/0/released", "moment with its offset")]
    [InlineData("""{"key":"k","name":"n","revisions":[{"name":"1","released":"2026-01-31T00:00:00Z","cause":"Feedback"}]}""", "/revisions/0/cause", "one of unknown, feedback")]
    [InlineData("""{"key":"k","name":"n","revisions":[{"name":"1","released":"2026-01-31T00:00:00Z","addresses":["x"]}]}""", "/revisions/0/addresses/0", "a UUID")]
    [InlineData("""{"key":"k","name":"n","owner":null}""", "/owner", "leave the member out")]
    [InlineData("""{"key":"k","name":"n","topics":[null]}""", "/topics/0", "leave the member out")]
    [InlineData("""{"key":"k","name":"n","estimatedMinutes":"5"}""", "/estimatedMinutes", "must be a number")]
    [InlineData("""{"key":7,"name":"n"}""", "/key", "of another type")]
    [InlineData("""{"key":"k","name":"n","topics":"t"}""", "/topics", "a list or an object")]
    [InlineData("""{"key":"k","name":"n","class":1}""", "/class", "one of generic, regulated, product")]
    public void What_is_wrong_is_told_with_its_place(string json, string pointer, string reason)
    {
        var refusal = Read<LearningModule>(json, out var module)!;
        Assert.Null(module);
        Assert.Equal(pointer, refusal.Pointer);
        Assert.Contains(reason, refusal.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("BlendedLRS", refusal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"key":"k","key":"l","name":"n"}""")]
    [InlineData("""{"key":"\ud800","name":"n"}""")]
    [InlineData("""{"\ud800":"k","name":"n"}""")]
    public void What_is_no_entry_at_all_is_refused_and_throws_nothing(string json)
    {
        Assert.NotNull(Read<LearningModule>(json, out var module));
        Assert.Null(module);
    }

    [Fact]
    public void A_stored_entry_of_a_newer_version_can_be_read() => Assert.Equal("n", CatalogueJson.Restore<LearningModule>("""{"key":"k","name":"n","mood":1}""").Name);

    private static string Again<T>(string json)
        where T : class
    {
        Assert.Null(Read<T>(json, out var value));
        return CatalogueJson.Write(value!);
    }

    private static BlendedLRS.Xapi.Refusal? Read<T>(string json, out T? value)
        where T : class => CatalogueJson.Read(Encoding.UTF8.GetBytes(json), out value);
}
