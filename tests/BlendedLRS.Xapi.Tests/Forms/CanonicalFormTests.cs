using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using BlendedLRS.Xapi.Forms;
using BlendedLRS.Xapi.LanguageMaps;

namespace BlendedLRS.Xapi.Tests.Forms;

/// <summary><c>format=canonical</c>.</summary>
public sealed class CanonicalFormTests
{
    private const string Map = "{'en':'word','de':'Wort'}";

    [Fact]
    public void Every_language_map_of_the_standard_has_one_entry()
    {
        JsonNode german = Of(Spoken(), "de", _ => null);
        foreach (string path in Maps)
        {
            Assert.True(At(german, path) is JsonObject { Count: 1 } map && map.ContainsKey("de"), path + At(german, path)?.ToJsonString());
        }
    }

    [Fact]
    public void Everything_else_stays_as_it_is()
    {
        JsonNode whole = JsonNode.Parse(Spoken())!;
        JsonNode german = Of(Spoken(), "de", _ => null);
        foreach (string path in Maps)
        {
            At(whole, path)!.ReplaceWith(JsonValue.Create(1));
            At(german, path)!.ReplaceWith(JsonValue.Create(1));
        }

        Assert.True(JsonNode.DeepEquals(whole, german), german.ToJsonString());
    }

    [Fact]
    public void An_Activity_has_the_definition_that_the_LRS_holds_of_it_in_one_language()
    {
        byte[] known = Some.Utf8("{'name':" + Map + ",'type':'a:known','extensions':{'a:x':" + Map + "}}");
        JsonNode english = Of(Spoken(), "en", id => id is "https://example.com/a" or "https://example.com/p" ? known : null);
        const string Expected = "{'name':{'en':'word'},'type':'a:known','extensions':{'a:x':{'en':'word','de':'Wort'}}}";
        AssertJson(Expected, english["object"]!["definition"]);
        AssertJson(Expected, At(english, "/context/contextActivities/parent/0/definition"));
        AssertJson("{'name':{'en':'word'}}", At(english, "/context/contextActivities/grouping/0/definition"));
    }

    [Fact]
    public void A_Statement_is_given_only_so_many_bytes_of_definitions()
    {
        byte[] known = Some.Utf8("{'type':'a:known','extensions':{'a:x':'" + new string('x', CanonicalForm.MostAddedBytes / 4) + "'}}");
        string mentions = string.Join(',', Enumerable.Repeat("{'id':'a:g','definition':{'type':'a:sent'}}", 10));
        byte[] statement = Some.Changed(Some.Minimal, ("/context", "{'contextActivities':{'grouping':[" + mentions + "]}}"));
        JsonArray grouping = At(Of(statement, "en", id => id == "a:g" ? known : null), "/context/contextActivities/grouping")!.AsArray();
        string[] types = [.. grouping.Select(activity => activity!["definition"]!["type"]!.GetValue<string>())];
        Assert.Equal([.. Enumerable.Repeat("a:known", 3), .. Enumerable.Repeat("a:sent", 7)], types);
    }

    [Fact]
    public void The_Activities_of_a_Statement_are_those_outside_of_its_extensions()
    {
        byte[] statement = Some.Changed(Some.WithSubStatement, ("/context/contextActivities/grouping", "[{'id':'a:g'},{'id':'a:h'}]"), ("/context/extensions", "{'a:x':{'id':'a:no'}}"));
        Assert.Equal(["a:g", "a:h", "https://example.com/p", "https://example.com/site"], CanonicalForm.Activities(statement).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void An_empty_map_stays_empty() =>
        AssertJson("{}", At(Of(Some.Changed(Some.Minimal, ("/verb/display", "{}")), "de", _ => null), "/verb/display"));

    private static readonly string[] Maps =
    [
        "/verb/display", "/object/definition/name", "/object/definition/description", "/object/definition/choices/0/description", "/object/definition/scale/0/description",
        "/object/definition/source/0/description", "/object/definition/target/0/description", "/object/definition/steps/0/description",
        "/context/contextActivities/parent/0/definition/name", "/context/contextActivities/grouping/0/definition/name", "/attachments/0/display", "/attachments/0/description",
    ];

    private static byte[] Spoken() => Some.Statement([
        ("/actor/name", "'name'"), .. Maps.Where(path => path.StartsWith("/context", StringComparison.Ordinal)).Select(path =>
            (path[..path.IndexOf("/0", StringComparison.Ordinal)], "[{'id':'https://example.com/" + (path.Contains("parent", StringComparison.Ordinal) ? "p" : "g") + "'}]")),
        ("/object/definition/choices", "[{'id':'1'}]"), ("/object/definition/scale", "[{'id':'1'}]"), ("/object/definition/source", "[{'id':'1'}]"),
        ("/object/definition/target", "[{'id':'1'}]"), ("/object/definition/steps", "[{'id':'1'}]"),
        ("/result/extensions", "{'a:x':{'display':" + Map + ",'name':" + Map + "}}"),
        .. Maps.Select(path => (path, Map))]);

    private static JsonNode? At(JsonNode root, string pointer)
    {
        JsonNode? node = root;
        foreach (string step in pointer.Split('/').Skip(1))
        {
            node = node is JsonArray array ? array[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : node?[step];
        }

        return node;
    }

    private static JsonNode Of(byte[] statement, string languages, Func<string, ReadOnlyMemory<byte>?> definitionOf)
    {
        var output = new ArrayBufferWriter<byte>();
        new CanonicalForm(AcceptLanguage.Parse(languages), definitionOf).Write(output, statement);
        return JsonNode.Parse(Encoding.UTF8.GetString(output.WrittenSpan))!;
    }

    private static void AssertJson(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Some.Json(expected)), actual), actual?.ToJsonString());
}
