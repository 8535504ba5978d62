using System.Text;
using BlendedLRS.Learning.People;
using static BlendedLRS.Learning.Tests.People.Org;

namespace BlendedLRS.Learning.Tests.People;

/// <summary>Records of the roster as text.</summary>
public sealed class RosterJsonTests
{
    [Fact]
    public void What_is_written_is_read_as_it_was()
    {
        var merged = Done(PersonMerging.Merge(State(Someone("anna", Post(1, "lab", "chemist", 3)), Someone("old", Post(3, "line-1"))), "anna", "old"));
        var text = RosterJson.Write(merged.People["anna"]);
        Assert.Equal(text, RosterJson.Write(Read<Person>(text)));
        Assert.StartsWith("""{"key":"anna","ifis":["mbox|mailto:anna@example.com","mbox|mailto:old@example.com"],"assignments":[{"from":"2026-01-01","until":"2026-03-01","unit":"lab","role":"chemist","fte":1},""", text, StringComparison.Ordinal);
        var site = RosterJson.Write(new Site("graz", "Graz", TimeZoneInfo.FindSystemTimeZoneById("Europe/Vienna")));
        Assert.Equal("""{"key":"graz","name":"Graz","timeZone":"Europe/Vienna"}""", site);
        Assert.Equal(site, RosterJson.Write(Read<Site>(site)));
        var unit = RosterJson.Write(Below("line-1", "plant") with { Leaders = [new Leadership("anna", Day(1))] });
        Assert.Equal(unit, RosterJson.Write(Read<OrgUnit>(unit)));
    }

    [Theory]
    [InlineData("""{"key":"a","nickname":"x"}""", "")]
    [InlineData("""{"key":"a","key":"b"}""", "")]
    [InlineData("""{"name":"a"}""", "")]
    [InlineData("""{"key":null}""", "/key")]
    [InlineData("""{"key":"a","ifis":["anna@example.com"]}""", "/ifis/0")]
    [InlineData("""{"key":"a","assignments":[{"from":"2026-02-30"}]}""", "/assignments/0/from")]
    [InlineData("""{"key":"a","assignments":[{"until":"2026-02-03"}]}""", "/assignments/0")]
    [InlineData("null", "")]
    [InlineData("{", "")]
    public void What_is_no_person_is_refused_where_it_is_wrong(string text, string pointer)
    {
        var (person, refusal) = RosterJson.Read<Person>(Encoding.UTF8.GetBytes(text));
        Assert.Null(person);
        Assert.StartsWith(pointer, refusal!.Pointer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mbox|mailto:anna@Example.com", "mbox|mailto:anna@example.com")]
    [InlineData("mbox_sha1sum|EBD31E95054C018B10727CCFFD2EF2EC3A016EE9", "mbox_sha1sum|ebd31e95054c018b10727ccffd2ef2ec3a016ee9")]
    [InlineData("openid|https://id.example.com/anna", "openid|https://id.example.com/anna")]
    [InlineData("account|https://hr.example.com|e|1", "account|https://hr.example.com|e|1")]
    [InlineData("mbox|anna@example.com", null)]
    [InlineData("mbox|mailto:anna", null)]
    [InlineData("mbox|mailto:an na@example.com", null)]
    [InlineData("mbox_sha1sum|ebd3", null)]
    [InlineData("account|hr|e1", null)]
    [InlineData("account|https://hr.example.com|", null)]
    [InlineData("openid|anna", null)]
    [InlineData("phone|1", null)]
    [InlineData("", null)]
    public void Only_what_a_statement_could_carry_is_an_ifi(string text, string? key)
    {
        Assert.Equal(key is not null, IfiText.TryRead(text, out var ifi));
        Assert.Equal(key, ifi?.Key);
    }

    private static T Read<T>(string text)
        where T : class
    {
        var (record, refusal) = RosterJson.Read<T>(Encoding.UTF8.GetBytes(text));
        Assert.Null(refusal);
        return record!;
    }
}
