using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlendedLRS.Xapi.Tests;

/// <summary>Statements to start from. Values are JSON, in which a single quote may stand for a double one; "-" removes the property.</summary>
internal static class Some
{
    public const string Sha2 = "495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfd8dcd9d";
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The least that a Statement may be.</summary>
    public const string Minimal =
        "{'actor':{'mbox':'mailto:ann@example.com'},'verb':{'id':'http://adlnet.gov/expapi/verbs/completed'},'object':{'id':'https://example.com/a'}}";

    /// <summary>A Statement with every property that 1.0.3 has for a Statement about an Activity.</summary>
    public const string Full = """
        {'id':'12345678-1234-5678-1234-567812345678',
         'actor':{'objectType':'Group','name':'Team','mbox':'mailto:team@example.com','member':[{'objectType':'Agent','name':'Ann','account':{'homePage':'https://example.com','name':'ann'}}]},
         'verb':{'id':'http://adlnet.gov/expapi/verbs/completed','display':{'en-US':'completed','de':'abgeschlossen'}},
         'object':{'objectType':'Activity','id':'https://example.com/a','definition':{'name':{'en':'A'},'description':{'en':'A course'},'type':'http://adlnet.gov/expapi/activities/course',
            'moreInfo':'https://example.com/a/info','extensions':{'https://example.com/ext':{'any':null}}}},
         'result':{'score':{'scaled':0.5,'raw':5,'min':0,'max':10},'success':true,'completion':true,'response':'yes','duration':'PT1H30M','extensions':{'https://example.com/ext':[null]}},
         'context':{'registration':'ec531277-b57b-4c15-8d91-d292c5b2b8f7','instructor':{'mbox':'mailto:ina@example.com'},'team':{'objectType':'Group','openid':'https://example.com/t'},
            'contextActivities':{'parent':[{'id':'https://example.com/p'}],'grouping':{'id':'https://example.com/g'},'category':[{'id':'https://example.com/c'}],'other':[]},
            'revision':'3','platform':'LMS','language':'en-GB','statement':{'objectType':'StatementRef','id':'6690e6c9-3ef0-4ed3-8b37-7f3964730bee'},'extensions':{}},
         'timestamp':'2026-03-01T09:30:00.123Z','stored':'2026-03-01T09:30:01Z','authority':{'objectType':'Agent','account':{'homePage':'https://example.com','name':'lms'}},'version':'1.0.0',
         'attachments':[{'usageType':'https://example.com/certificate','display':{'en':'Certificate'},'description':{'en':'PDF'},'contentType':'application/pdf','length':10,
            'sha2':'495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfd8dcd9d','fileUrl':'https://example.com/c.pdf'}]}
        """;

    /// <summary>A Statement whose Object is a SubStatement.</summary>
    public const string WithSubStatement = """
        {'actor':{'mbox':'mailto:ann@example.com'},'verb':{'id':'http://example.com/planned'},
         'object':{'objectType':'SubStatement','actor':{'mbox':'mailto:bob@example.com'},'verb':{'id':'http://example.com/visited'},'object':{'id':'https://example.com/site'},
            'context':{'contextActivities':{'parent':{'id':'https://example.com/p'}}},'timestamp':'2026-03-01T09:30:00Z'}}
        """;

    public static string Json(string quoted) => quoted.Replace('\'', '"');

    public static byte[] Utf8(string quoted) => Encoding.UTF8.GetBytes(Json(quoted));

    /// <summary>The full Statement, changed.</summary>
    public static byte[] Statement(params (string Pointer, string Value)[] changes) => Changed(Full, changes);

    public static byte[] Changed(string quoted, params (string Pointer, string Value)[] changes)
    {
        JsonNode root = JsonNode.Parse(Json(quoted))!;
        foreach ((string pointer, string value) in changes)
        {
            Change(root, pointer, value);
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString(Plain));
    }

    private static void Change(JsonNode root, string pointer, string value)
    {
        string[] steps = [.. pointer.Split('/').Skip(1).Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];
        JsonNode parent = root;
        foreach (string step in steps[..^1])
        {
            parent = parent is JsonArray array ? array[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : parent[step] ??= new JsonObject();
        }

        if (parent is JsonArray list)
        {
            int index = int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture);
            if (index == list.Count)
            {
                list.Add(JsonNode.Parse(Json(value)));
            }
            else
            {
                list[index] = JsonNode.Parse(Json(value));
            }
        }
        else if (value == "-")
        {
            parent.AsObject().Remove(steps[^1]);
        }
        else
        {
            parent[steps[^1]] = JsonNode.Parse(Json(value));
        }
    }
}
