using BlendedLRS.Learning.Classification;
using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.RuleSets;

/// <summary>That normalisation ends where it should: what an alias leads to is read as itself.</summary>
internal static class NormalisationCheck
{
    public static IEnumerable<Refusal> Faults(NormalisationSection section, IriNormaliser normaliser)
    {
        for (var index = 0; index < section.Prefixes.Count; index++)
        {
            foreach (var fault in PrefixFaults($"/normalisation/prefixes/{index}", section, index))
            {
                yield return fault;
            }
        }

        foreach (var (from, to) in section.Aliases)
        {
            var pointer = "/normalisation/aliases/" + JsonPointer.Escape(from);
            if (ConditionCheck.IriFault(pointer, from, null) is { } key)
            {
                yield return key;
            }
            else if (LeadsBack(from, section))
            {
                yield return RuleSetCheck.Refuse(pointer, $"The alias '{from}' leads back to itself.");
            }
            else if (ConditionCheck.IriFault(pointer, to, normaliser) is { } target)
            {
                yield return target;
            }
            else if (!string.Equals(normaliser.Prefixed(from), from, StringComparison.Ordinal))
            {
                yield return RuleSetCheck.Refuse(pointer, $"The alias never applies: prefixes make '{normaliser.Prefixed(from)}' of it first.");
            }
        }
    }

    private static IEnumerable<Refusal> PrefixFaults(string pointer, NormalisationSection section, int index)
    {
        var rule = section.Prefixes[index];
        foreach (var (name, iri) in new[] { ("from", rule.From), ("to", rule.To) })
        {
            if (ConditionCheck.IriFault($"{pointer}/{name}", iri, null) is { } fault)
            {
                yield return fault;
            }
        }

        if (section.Prefixes.Take(index).Any(earlier => earlier.From == rule.From))
        {
            yield return RuleSetCheck.Refuse(pointer + "/from", $"The prefix '{rule.From}' stands twice.");
        }

        if (section.Prefixes.Any(other => other.From == rule.To))
        {
            yield return RuleSetCheck.Refuse(pointer + "/to", $"'{rule.To}' is itself exchanged: prefixes are exchanged once.");
        }
    }

    private static bool LeadsBack(string alias, NormalisationSection section)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = alias; section.Aliases.TryGetValue(at, out var next); at = next)
        {
            if (!seen.Add(at))
            {
                return true;
            }
        }

        return false;
    }
}
