using System.Globalization;
using System.Text;
using BlendedLRS.Server.Tests.Attachments;

namespace BlendedLRS.Server.Tests.Fuzz;

/// <summary>Makes requests on the Statement resource that are nearly right, from a seed.</summary>
internal sealed class RequestMutator(int seed)
{
    private const string Id = "fd41c918-b88b-4b20-a0a5-a4c32391aaa0";

    private static readonly string[] Statements =
    [
        """{"actor":{"mbox":"mailto:a@example.com"},"verb":{"id":"http://example.com/v","display":{"en":"x","de":"y"}},"object":{"id":"http://example.com/a"}}""",
        """{"id":"fd41c918-b88b-4b20-a0a5-a4c32391aaa1","actor":{"objectType":"Group","member":[{"openid":"http://a.b/c"}]},"verb":{"id":"a:b"},"object":{"objectType":"SubStatement","actor":{"mbox":"mailto:a@example.com"},"verb":{"id":"a:b"},"object":{"id":"a:c"}}}""",
        """[{"actor":{"account":{"homePage":"http://a.b","name":"n"}},"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},"object":{"objectType":"StatementRef","id":"fd41c918-b88b-4b20-a0a5-a4c32391aaa2"}}]""",
        """{"actor":{"mbox":"mailto:a@example.com"},"verb":{"id":"a:b"},"object":{"id":"a:c","definition":{"interactionType":"choice","choices":[{"id":"1","description":{"en":"d"}}],"extensions":{"a:x":[1e5,null,true,"\u00e9"]}}},"result":{"score":{"scaled":0.5},"duration":"PT1H"},"context":{"registration":"fd41c918-b88b-4b20-a0a5-a4c32391aaa3","contextActivities":{"parent":{"id":"a:p"}}},"timestamp":"2026-03-01T09:30:00Z","attachments":[{"usageType":"a:u","display":{"en":"d"},"contentType":"text/plain","length":1,"sha2":"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"}]}""",
    ];

    private static readonly string[] Words =
    [
        "null", "true", "-1", "1e999", "NaN", "\"\\ud800\"", "\"\\u0000\"", "{}", "[]", "\"\"", "{\"a\":", "[[[[[[[[", "}", "]", ",", ":", "\"", "\\", "\uFEFF", "\u0000", "%00", "\r\n", "--",
        "http://adlnet.gov/expapi/verbs/voided", "mailto:", Id, "2026-13-45T99:99:99Z", "PT", "99999999999999999999999999", "../../etc/passwd", "' OR 1=1 --", "\U0001F600",
    ];

    private static readonly string[] Names =
    [
        "statementId", "voidedStatementId", "agent", "verb", "activity", "registration", "related_agents", "related_activities", "since", "until", "limit", "format", "attachments",
        "ascending", "more", "method", "Agent", "x",
    ];

    private static readonly string[] Values =
    [
        Id, "{\"mbox\":\"mailto:a@example.com\"}", "http://example.com/v", "true", "false", "2026-03-01T09:30:00Z", "1", "0", "ids", "exact", "canonical", "PUT", "GET", "AAAA",
    ];

    private static readonly string[] Types =
        ["application/json", "multipart/mixed; boundary=b", "multipart/mixed", "application/x-www-form-urlencoded", "text/plain", "application/json; charset=utf-16", ";", "multipart/mixed; boundary=\"", ""];

    private readonly Random _random = new(seed);

    /// <summary>The next request.</summary>
    public HttpRequestMessage Next()
    {
        var request = _random.Next(6) switch
        {
            0 => new HttpRequestMessage(HttpMethod.Get, Calls.Statements + Query(_random.Next(1, 4))),
            1 => Send(HttpMethod.Put, Rarely() ? Query(2) : "?statementId=" + Id, Mutate(Encoding.UTF8.GetBytes(Pick(Statements))), "application/json"),
            2 => Send(HttpMethod.Post, "", Mutate(MultipartBody()), "multipart/mixed; boundary=b"),
            3 => Send(HttpMethod.Post, "?method=" + Pick(["PUT", "GET", "POST", "DELETE"]), Mutate(Form()), "application/x-www-form-urlencoded"),
            _ => Send(HttpMethod.Post, Rarely() ? Query(1) : "", Mutate(Encoding.UTF8.GetBytes(Pick(Statements))), "application/json"),
        };
        request.Headers.TryAddWithoutValidation("X-Experience-API-Version", Rarely() ? Pick(["", "0.95", "1.0.99", "2.0.1", "x", "1.0.3,2.0.0"]) : Pick(["1.0.3", "2.0.0"]));
        if (Rarely())
        {
            request.Headers.TryAddWithoutValidation(Pick(["Accept-Language", "If-Match", "Origin", "Range", "Accept", "X-Forwarded-For"]), Printable(Pick(Values) + Pick(Words) + ";q=" + Pick(Words)));
        }

        return request;
    }

    private HttpRequestMessage Send(HttpMethod method, string query, byte[] body, string type)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", Rarely() ? Pick(Types) : type);
        if (_random.Next(40) == 0)
        {
            content.Headers.TryAddWithoutValidation("Content-Encoding", Pick(["gzip", "br", "deflate", "gzip, br"]));
        }

        return new HttpRequestMessage(method, Calls.Statements + query) { Content = content };
    }

    private string Query(int count) => "?" + string.Join('&', Enumerable.Range(0, count).Select(_ =>
        Uri.EscapeDataString(Pick(Names)) + "=" + (Rarely() ? Pick(["%", "%zz", "%ff", "+", "%00"]) : Uri.EscapeDataString(Well(Rarely() ? Pick(Values) + Pick(Words) : Pick(Values))))));

    private byte[] MultipartBody() => Multipart.BodyWith("b", Rarely() ? "\r\n" : "", "\r\n", Multipart.First(System.Text.Json.Nodes.JsonNode.Parse(Statements[3])!), Multipart.Part("x"u8.ToArray()));

    private byte[] Form() => Encoding.UTF8.GetBytes(
        "content=" + Uri.EscapeDataString(Pick(Statements)) + "&statementId=" + Id + "&" + Pick(["If-Match", "Content-Length", "Accept-Language", "limit", "Content-Type"]) + "=" + Uri.EscapeDataString(Well(Pick(Words))));

    private byte[] Mutate(byte[] bytes)
    {
        var mutated = bytes.ToList();
        for (var times = _random.Next(4); times > 0 && mutated.Count > 0; times--)
        {
            var at = _random.Next(mutated.Count);
            var length = Math.Min(_random.Next(1, 30), mutated.Count - at);
            switch (_random.Next(5))
            {
                case 0:
                    mutated[at] = (byte)_random.Next(256);
                    break;
                case 1:
                    mutated.RemoveRange(at, length);
                    break;
                case 2:
                    mutated.InsertRange(_random.Next(mutated.Count), mutated.GetRange(at, length));
                    break;
                case 3:
                    mutated.RemoveRange(at, mutated.Count - at);
                    break;
                default:
                    mutated.InsertRange(at, Encoding.UTF8.GetBytes(Pick(Words)));
                    break;
            }
        }

        return [.. mutated];
    }

    private bool Rarely() => _random.Next(6) == 0;

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];

    private static string Well(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    private static string Printable(string text) => string.Concat(text.Where(letter => letter is >= ' ' and <= '~').Select(letter => letter.ToString(CultureInfo.InvariantCulture)));
}
