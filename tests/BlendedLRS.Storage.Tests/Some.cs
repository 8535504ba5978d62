using System.Buffers.Binary;
using System.Text;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi.Actors;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Storage.Tests;

/// <summary>Test data: valid, and different each time unless said otherwise.</summary>
internal static class Some
{
    public const string Completed = "http://adlnet.gov/expapi/verbs/completed";

    private static int _next;

    public static Origin Origin { get; } = new("""{"account":{"homePage":"http://lrs.example","name":"key-1"}}""", SourceKind.Lms);

    /// <summary>An id whose bytes are spread as those of random ids are.</summary>
    public static Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        var number = (ulong)Interlocked.Increment(ref _next);
        BinaryPrimitives.WriteUInt64BigEndian(bytes, number * 0x9E37_79B9_7F4A_7C15);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], number);
        return new Guid(bytes, bigEndian: true);
    }

    public static NewStatement Statement(
        Guid? id = null,
        string actor = "mailto:ann@example.org",
        string verb = Completed,
        string? @object = null,
        Guid? registration = null,
        Visibility visibility = Visibility.Organisation)
    {
        var context = registration is null ? "" : $$""","context":{"registration":"{{registration}}"}""";
        var target = @object ?? """{"id":"http://example.org/course"}""";
        return Raw($$$"""{"actor":{"mbox":"{{{actor}}}"},"verb":{"id":"{{{verb}}}"},"object":{{{target}}}{{{context}}}}""", id, visibility);
    }

    /// <summary>A Statement about another: a comment on it, or its voiding.</summary>
    public static NewStatement About(Guid target, string verb = "http://adlnet.gov/expapi/verbs/commented", string actor = "mailto:cas@example.org", Guid? id = null) =>
        Statement(id, actor, verb, $$"""{"objectType":"StatementRef","id":"{{target}}"}""") with { Voids = verb == StatementOutline.VoidedVerb ? target : null };

    /// <summary>A voiding Statement.</summary>
    public static NewStatement Voiding(Guid target, Guid? id = null) => About(target, StatementOutline.VoidedVerb, id: id);

    public static string Activity(string id) => $$"""{"id":"{{id}}"}""";

    public static string Agent(string mbox) => $$"""{"objectType":"Agent","mbox":"{{mbox}}"}""";

    public static NewStatement Raw(string json, Guid? id = null, Visibility visibility = Visibility.Organisation) =>
        new(id ?? Id(), Encoding.UTF8.GetBytes(json), "1.0.3", visibility);

    /// <summary>A counted learning event of Ann's in March 2026.</summary>
    public static LearningFact Fact(long sequence) => new()
    {
        Sequence = sequence,
        StatementId = Id(),
        RuleSetVersion = "v1",
        Kind = LearningKind.Learning,
        Grain = Grain.Course,
        Practice = Practice.Module,
        Modality = Modality.Formal,
        MatchedRules = ["K08", "F5"],
        Evidence = ["verb=" + Completed, "source=lms"],
        Person = Ifi.Mbox("mailto:ann@example.org"),
        Day = new DateOnly(2026, 3, 15),
        Minutes = 45.5,
        MinutesBasis = DurationBasis.Measured,
    };

    public static FactDetails Details(string objectId) => new() { Time = new DateTimeOffset(2026, 3, 15, 9, 0, 0, TimeSpan.Zero), Verb = Completed, ObjectId = objectId };

    public static NewStatement[] Batch(int size) => [.. Enumerable.Range(0, size).Select(_ => Statement())];
}
