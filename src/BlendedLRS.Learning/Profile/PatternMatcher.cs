namespace BlendedLRS.Learning.Profile;

/// <summary>Matches a pattern against the templates of a sequence of Statements, greedily and without going back (xAPI Profiles, Communication 2.2).</summary>
internal sealed class PatternMatcher(IReadOnlyList<string> templates)
{
    /// <summary>Matches from a place on. <see cref="PatternMatch.Matched"/> of the answer is where the next element goes on.</summary>
    public PatternMatch Match(PatternNode node, int at = 0) => node.Form switch
    {
        PatternForm.Template => Template(node.Id, at),
        PatternForm.Sequence => Sequence(node.Parts, at),
        PatternForm.Alternates => Alternates(node.Parts, at),
        PatternForm.Optional => Optional(node.Parts[0], at),
        PatternForm.OneOrMore => OneOrMore(node.Parts[0], at),
        _ => ZeroOrMore(node.Parts[0], at),
    };

    private PatternMatch Template(string id, int at) =>
        at == templates.Count ? new(PatternOutcome.Partial, at) : templates[at] == id ? new(PatternOutcome.Success, at + 1) : new(PatternOutcome.Failure, at);

    private PatternMatch Sequence(IReadOnlyList<PatternNode> parts, int at)
    {
        var next = at;
        foreach (var part in parts)
        {
            var match = Match(part, next);
            switch (match.Outcome)
            {
                case PatternOutcome.Failure:
                    return new(PatternOutcome.Failure, at);
                case PatternOutcome.Partial:
                    return new(PatternOutcome.Partial, templates.Count);
                default:
                    next = match.Matched;
                    break;
            }
        }

        return new(PatternOutcome.Success, next);
    }

    /// <summary>The alternative that takes most; one that is in the middle counts only when none is complete.</summary>
    private PatternMatch Alternates(IReadOnlyList<PatternNode> parts, int at)
    {
        var best = new PatternMatch(PatternOutcome.Failure, at);
        foreach (var match in parts.Select(part => Match(part, at)))
        {
            best = match.Outcome > best.Outcome || (match.Outcome == best.Outcome && match.Matched > best.Matched) ? match : best;
        }

        return best.Outcome == PatternOutcome.Partial ? new(PatternOutcome.Partial, templates.Count) : best;
    }

    private PatternMatch Optional(PatternNode part, int at)
    {
        var match = at == templates.Count ? new(PatternOutcome.Success, at) : Match(part, at);
        return match.Outcome == PatternOutcome.Failure ? new(PatternOutcome.Success, at) : match;
    }

    private PatternMatch OneOrMore(PatternNode part, int at)
    {
        var first = Match(part, at);
        return first.Outcome == PatternOutcome.Success && first.Matched > at ? ZeroOrMore(part, first.Matched) : first;
    }

    /// <summary>At the end of the sequence a part that has not begun is no part in the middle: only one that took something makes the whole partial.</summary>
    private PatternMatch ZeroOrMore(PatternNode part, int at)
    {
        while (at < templates.Count)
        {
            var match = Match(part, at);
            if (match.Outcome == PatternOutcome.Partial)
            {
                return match;
            }

            if (match.Outcome == PatternOutcome.Failure || match.Matched == at)
            {
                break;
            }

            at = match.Matched;
        }

        return new(PatternOutcome.Success, at);
    }
}
