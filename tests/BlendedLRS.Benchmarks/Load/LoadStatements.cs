using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace BlendedLRS.Benchmarks.Load;

/// <summary>Statements of about 1 KB as an LMS and people send them: 5,000 people, 300 courses, 12 verbs, an attempt for every ten Statements. The same number gives the same Statement.</summary>
internal static class LoadStatements
{
    /// <summary>Verbs.</summary>
    public static readonly string[] Verbs =
        ["completed", "passed", "failed", "attempted", "experienced", "answered", "commented", "shared", "interacted", "initialized", "terminated", "scored"];

    private const string Padding = "Checked the guard of the press with the night shift, found the interlock bridged, agreed on who tells maintenance and what to do until then. ";

    /// <summary>The id of a Statement, spread as random ids are.</summary>
    public static Guid Id(long number)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, Mix((ulong)number));
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Mix((ulong)number + 0x51ED_270B));
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The mbox of a person.</summary>
    public static string Person(ulong number) => string.Create(CultureInfo.InvariantCulture, $"mailto:person{number % 5_000}@example.org");

    /// <summary>JSON text of a Statement.</summary>
    public static string Json(long number)
    {
        var random = Mix((ulong)number * 3);
        var course = random / 7 % 300;
        return string.Create(CultureInfo.InvariantCulture, $$$$$"""
            {"id":"{{{{{Id(number)}}}}}","actor":{"objectType":"Agent","mbox":"{{{{{Person(random)}}}}}"},"verb":{"id":"http://adlnet.gov/expapi/verbs/{{{{{Verbs[random / 11 % 12]}}}}}","display":{"en":"{{{{{Verbs[random / 11 % 12]}}}}}"}},"object":{"id":"https://lms.example.com/course/{{{{{course}}}}}/unit/{{{{{random / 17 % 8}}}}}","definition":{"type":"http://adlnet.gov/expapi/activities/module","name":{"en":"Unit {{{{{random / 17 % 8}}}}} of course {{{{{course}}}}}"}}},"result":{"completion":true,"duration":"PT{{{{{(random % 50) + 1}}}}}M","response":"{{{{{Padding}}}}}{{{{{Padding}}}}}"},"context":{"registration":"{{{{{Id(number / 10 * 10 + 1_000_000_007)}}}}}","contextActivities":{"grouping":[{"id":"https://lms.example.com/course/{{{{{course}}}}}"}],"category":[{"id":"https://lms.example.com"}]}},"timestamp":"2026-03-{{{{{(random % 28) + 1:00}}}}}T09:30:00Z"}
            """);
    }

    /// <summary>UTF-8 text of an array of Statements, or of one alone.</summary>
    public static byte[] Body(long first, int count) => count == 1
        ? Encoding.UTF8.GetBytes(Json(first))
        : Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Range(0, count).Select(i => Json(first + i))) + "]");

    private static ulong Mix(ulong value)
    {
        value += 0x9E37_79B9_7F4A_7C15;
        value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
        value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
        return value ^ (value >> 31);
    }
}
