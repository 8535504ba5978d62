using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Learning.Classification;

/// <summary>The rules of one axis, made ready: the first that fires decides.</summary>
internal sealed class AxisRules<T>
    where T : struct, Enum
{
    private readonly IReadOnlyList<LearningKind>? _for;
    private readonly List<Step> _steps = [];

    /// <param name="axis">The rules.</param>
    /// <param name="ready">Makes a condition ready.</param>
    /// <param name="extension">Makes the key of an extension ready.</param>
    public AxisRules(Axis<T> axis, Func<Condition, CompiledCondition> ready, Func<string, string> extension)
    {
        _for = axis.For;
        foreach (var rule in axis.Rules)
        {
            if (rule.Said is { } said)
            {
                _steps.Add(new Step(rule.Id, ready(said.When ?? new Condition()), default, extension(said.Extension)));
            }

            _steps.AddRange((rule.Cases ?? []).Select(entry => new Step(rule.Id, ready(entry.When), entry.Then, null)));
        }
    }

    /// <summary>Decides and records rule and evidence; the fallback stands when no rule fires or the axis does not speak of this kind.</summary>
    public T Decide(Situation situation, T fallback) => Decide(situation, fallback, out _);

    /// <inheritdoc cref="Decide(Situation, T)"/>
    /// <param name="situation">The Statement so far.</param>
    /// <param name="fallback">Stands when no rule fires.</param>
    /// <param name="rule">The rule that fired; null when none did.</param>
    public T Decide(Situation situation, T fallback, out string? rule)
    {
        rule = null;
        if (_for is not null && !_for.Contains(situation.Kind))
        {
            return fallback;
        }

        for (var index = 0; index < _steps.Count; index++)
        {
            if (Fires(_steps[index], situation) is not { } value)
            {
                continue;
            }

            var step = _steps[index];
            rule = step.RuleId;
            situation.Rules.Add(step.RuleId);
            step.When.Tell(situation);
            if (step.Extension is not null)
            {
                situation.Note($"said={KebabText.Of(value)}");
                TellConflict(situation, index, value);
            }

            return value;
        }

        return fallback;
    }

    /// <summary>What was said wins; that the rules would have concluded something else is told.</summary>
    private void TellConflict(Situation situation, int said, T value)
    {
        foreach (var step in _steps.Skip(said + 1))
        {
            if (Fires(step, situation) is { } other)
            {
                if (!EqualityComparer<T>.Default.Equals(other, value) && !EqualityComparer<T>.Default.Equals(other, default))
                {
                    situation.Note($"instead-of={step.RuleId}:{KebabText.Of(other)}");
                }

                return;
            }
        }
    }

    private static T? Fires(Step step, Situation situation)
    {
        if (!step.When.Holds(situation))
        {
            return null;
        }

        if (step.Extension is null)
        {
            return step.Then;
        }

        // An unknown word, or "nothing", says nothing: the rules below decide.
        var text = situation.Features.ContextExtensions.GetValueOrDefault(step.Extension);
        return KebabText.TryParse<T>(text, out var value) && !EqualityComparer<T>.Default.Equals(value, default) ? value : null;
    }

    private sealed record Step(string RuleId, CompiledCondition When, T Then, string? Extension);
}
