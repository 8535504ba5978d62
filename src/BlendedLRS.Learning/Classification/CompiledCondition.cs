using System.Collections.Frozen;
using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Learning.Classification;

/// <summary>A condition of the rule set, made ready: sets and <c>{B}</c> put in, one test for each thing that is given.</summary>
internal sealed class CompiledCondition
{
    private static readonly Func<Situation, string?> Untold = _ => null;
    private readonly ConditionTest[] _tests;

    private CompiledCondition(IEnumerable<ConditionTest?> tests) => _tests = [.. tests.OfType<ConditionTest>()];

    public static CompiledCondition Of(Condition when, RuleSetDocument document, IriNormaliser normaliser)
    {
        FrozenSet<string>? Iris(IReadOnlyList<string>? items) => items?
            .SelectMany(item => item.StartsWith('@') ? document.Sets[item[1..]] : [item])
            .Select(iri => normaliser.Normalise(normaliser.Expand(iri)))
            .ToFrozenSet(StringComparer.Ordinal);

        return new CompiledCondition(
        [
            Within(Iris(when.Verbs), s => s.Features.Verb, "verb"),
            Without(Iris(when.ExceptVerbs), s => s.Features.Verb),
            Within(Iris(when.Types), s => s.Features.ObjectType, "type"),
            Without(Iris(when.ExceptTypes), s => s.Features.ObjectType),
            OneOf(when.Objects, s => s.Features.ObjectKind, "object"),
            Any(Iris(when.RelatedTypes), s => s.Features.RelatedTypes, "related-type"),
            Any(Iris(when.CategoryTypes), s => s.Features.CategoryTypes, "category-type"),
            Prefix(when.CategoryPrefixes, s => s.Features.CategoryIds, "category"),
            Flag(when.OwnProfile, s => s.OwnProfile, "own-profile"),
            OneOf(when.Sources, s => s.Source, "source"),
            when.Trusted is { } trusted ? new ConditionTest(s => s.Trusted == trusted, s => "source=" + KebabText.Of(s.Source)) : null,
            when.Kinds is { } kinds ? new ConditionTest(s => kinds.Contains(s.Kind), Untold) : null,
            when.Practices is { } practices ? new ConditionTest(s => practices.Contains(s.Practice), Untold) : null,
            when.ExceptPractices is { } others ? new ConditionTest(s => !others.Contains(s.Practice), Untold) : null,
            OneOf(when.Acts, s => s.Act, "act"),
            OneOf(when.Enrolments, s => s.Enrolment, "enrolment"),
            when.Completion is { } completion ? new ConditionTest(s => s.Features.Completion == completion, _ => completion ? "completion" : "completion=false") : null,
            Flag(when.InstructorIsActor, s => s.Features.InstructorIsActor, "instructor-is-actor"),
            Flag(when.Instructor, s => s.Features.Instructor, "instructor"),
            Any(Iris(when.Extensions), s => s.Features.ContextExtensions.Keys.Concat(s.Features.ResultExtensions.Keys), "extension"),
            Prefix(when.IdPrefixes, s => s.Features.ObjectId is { } id ? [id] : [], "id"),
            when.Platforms is { } platforms ? new ConditionTest(s => platforms.Contains(s.Features.Platform, StringComparer.Ordinal), s => "platform=" + s.Features.Platform) : null,
            when.From is { } from ? new ConditionTest(s => s.When >= from, Untold) : null,
            when.Until is { } until ? new ConditionTest(s => s.When < until, Untold) : null,
        ]);
    }

    public bool Holds(Situation situation)
    {
        foreach (var test in _tests)
        {
            if (!test.Holds(situation))
            {
                return false;
            }
        }

        return true;
    }

    public void Tell(Situation situation)
    {
        foreach (var test in _tests)
        {
            if (test.Evidence(situation) is { } evidence)
            {
                situation.Note(evidence);
            }
        }
    }

    private static ConditionTest? Within(FrozenSet<string>? iris, Func<Situation, string?> read, string name) =>
        iris is null ? null : new ConditionTest(s => read(s) is { } iri && iris.Contains(iri), s => $"{name}={read(s)}");

    private static ConditionTest? Without(FrozenSet<string>? iris, Func<Situation, string?> read) =>
        iris is null ? null : new ConditionTest(s => read(s) is not { } iri || !iris.Contains(iri), Untold);

    private static ConditionTest? Any(FrozenSet<string>? iris, Func<Situation, IEnumerable<string>> read, string name) =>
        iris is null ? null : new ConditionTest(s => read(s).Any(iris.Contains), s => $"{name}={read(s).First(iris.Contains)}");

    private static ConditionTest? Prefix(IReadOnlyList<string>? prefixes, Func<Situation, IEnumerable<string>> read, string name)
    {
        string? Found(Situation s) => prefixes.FirstOrDefault(prefix => read(s).Any(iri => iri.StartsWith(prefix, StringComparison.Ordinal)));
        return prefixes is null ? null : new ConditionTest(s => Found(s) is not null, s => $"{name}={Found(s)}*");
    }

    private static ConditionTest? OneOf<T>(IReadOnlyList<T>? values, Func<Situation, T> read, string name)
        where T : struct, Enum =>
        values is null ? null : new ConditionTest(s => values.Contains(read(s)), s => $"{name}={KebabText.Of(read(s))}");

    private static ConditionTest? Flag(bool? wanted, Func<Situation, bool> read, string name) =>
        wanted is null ? null : new ConditionTest(s => read(s) == wanted, s => wanted.Value ? name : null);
}
