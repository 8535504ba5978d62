using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Learning.Cells;

/// <summary>Decides which cells of a draft are shown: first each by itself, then all sums that those would tell, together.</summary>
internal sealed class CellJudge
{
    private readonly CellDraft _draft;
    private readonly CellFamily _family;
    private readonly DisclosureOptions _options;
    private readonly IReadOnlyDictionary<Slice, IReadOnlyList<Member>> _members;
    private readonly Period _period;
    private readonly IReadOnlyDictionary<(string Component, string Slice), Cell> _frozen;
    private readonly Dictionary<string, HashSet<int>> _people = new(StringComparer.Ordinal);
    private readonly HashSet<string> _possible = new(StringComparer.Ordinal);

    public CellJudge(
        CellDraft draft,
        CellFamily family,
        DisclosureOptions options,
        Period period,
        IReadOnlyDictionary<Slice, IReadOnlyList<Member>> members,
        IReadOnlyDictionary<(string Component, string Slice), Cell> frozen)
    {
        (_draft, _family, _options, _period, _members, _frozen) = (draft, family, options, period, members, frozen);
        CountPeople();
        Family = FamilyOf([.. draft.Cells.Where(cell => cell.Figure is not null && IsCandidate(cell))]);
    }

    /// <summary>What is judged together: one cell for each sum of each slice.</summary>
    public DisclosureFamily Family { get; }

    /// <summary>The status of every cell of the draft, in its order.</summary>
    public IReadOnlyList<CellStatus> Decide()
    {
        var sums = DisclosureControl.Decide(Family, _options);
        return [.. _draft.Cells.Select(cell => cell.Figure is null ? StatusOf(cell.Result) : StatusOf(cell, cell.Figure, sums))];
    }

    private CellStatus StatusOf(DraftCell cell, Figure figure, IReadOnlyDictionary<string, CellStatus> sums)
    {
        var alone = Alone(cell, figure);
        var isTold = alone == CellStatus.Ok && cell.Result.Value is not null;
        return !isTold || figure.Sums.All(sum => sums.GetValueOrDefault(SumKeys.KeyOf(cell.Slice, sum), CellStatus.Suppressed) is CellStatus.Ok or CellStatus.NoData)
            ? alone
            : CellStatus.Suppressed;
    }

    /// <summary>What a cell would be if nothing else were published.</summary>
    private CellStatus Alone(DraftCell cell, Figure figure)
    {
        var minimum = MinimumOf(cell.Slice);
        var people = figure.Sums.Select(sum => (Key: SumKeys.KeyOf(cell.Slice, sum), Count: PeopleOf(SumKeys.KeyOf(cell.Slice, sum)))).ToList();
        var isFew = people.Exists(sum => sum.Count < minimum && (sum.Count > 0 || _possible.Contains(sum.Key)));
        var isTooSoon = cell.Slice.IsSensitive && _period.Grain == PeriodGrain.Month;
        if (isFew || isTooSoon || HasFewDoers(cell, figure, minimum))
        {
            return CellStatus.Suppressed;
        }

        // That nobody of a handful of people did anything is about each of them.
        return PeopleOf(SumKeys.KeyOf(cell.Slice, figure.People)) == 0 && _members.TryGetValue(cell.Slice, out var members) && members.Count < minimum
            ? CellStatus.Suppressed
            : StatusOf(cell.Result);
    }

    private bool HasFewDoers(DraftCell cell, Figure figure, int minimum) =>
        cell.Result.Value is not null
        && ((figure.IsShare && PeopleOf(RestKey(cell.Slice, figure)) < minimum)
            || (figure.Numerator is null && cell.Result.PeopleInNumerator < minimum));

    private static CellStatus StatusOf(MeasureResult result) => result.Reason switch
    {
        NoValueReason.NoData => CellStatus.NoData,
        NoValueReason.TooUncertain => CellStatus.TooUncertain,
        _ => CellStatus.Ok,
    };

    private bool IsCandidate(DraftCell cell) =>
        _frozen.TryGetValue((cell.Result.Component, cell.Slice.Key), out var frozen)
            ? frozen.Status == CellStatus.Ok
            : cell.Result.Value is not null && Alone(cell, cell.Figure!) == CellStatus.Ok;

    private int MinimumOf(Slice slice)
    {
        var minimum = Math.Max(Math.Max(_options.MinimumPeople, DisclosureOptions.PeopleFloor), _family.Card.MinimumPeople ?? 0);
        return slice.IsSensitive ? Math.Max(minimum, Math.Max(_options.SensitiveMinimumPeople, DisclosureOptions.SensitivePeopleFloor)) : minimum;
    }

    private int PeopleOf(string key) => _people.TryGetValue(key, out var people) ? people.Count : 0;

    private static string RestKey(Slice slice, Figure figure) => SumKeys.KeyOf(slice, $"{figure.Denominator}\u001f{figure.Numerator}");

    /// <summary>The people of every sum, and of what is left of a whole without its part.</summary>
    private void CountPeople()
    {
        var shares = _draft.Cells.Select(cell => cell.Figure).OfType<Figure>().Where(figure => figure.IsShare).Distinct().ToList();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var behind = new Dictionary<SumKeys, List<HashSet<int>>>();
        foreach (var (person, keys, _, silent) in _draft.Contributions)
        {
            if (silent)
            {
                _possible.UnionWith(keys.Keys);
                continue;
            }

            if (!behind.TryGetValue(keys, out var groups))
            {
                behind[keys] = groups = [.. keys.Keys.Concat(RestKeys(keys, shares)).Select(PeopleBehind)];
            }

            if (!numbers.TryGetValue(person, out var number))
            {
                numbers[person] = number = numbers.Count;
            }

            groups.ForEach(group => group.Add(number));
        }
    }

    /// <summary>Of which shares a contribution belongs to the rest.</summary>
    private static IEnumerable<string> RestKeys(SumKeys keys, List<Figure> shares) =>
        from part in keys.Parts
        from figure in shares
        where part.Sums.Contains(figure.Denominator) && !part.Sums.Contains(figure.Numerator)
        select RestKey(part.Slice, figure);

    private HashSet<int> PeopleBehind(string key) => _people.TryGetValue(key, out var people) ? people : _people[key] = [];

    private DisclosureFamily FamilyOf(List<DraftCell> candidates)
    {
        // All sums of a slice are decided before those of the next, since they are of use together only.
        var rank = candidates.GroupBy(cell => cell.Slice, (IEqualityComparer<Slice>)ReferenceEqualityComparer.Instance)
            .OrderBy(cells => cells.Key.Depth).ThenByDescending(cells => cells.Max(cell => cell.Result.People)).ThenBy(cells => cells.Key.Key, StringComparer.Ordinal)
            .Index().ToDictionary(cells => cells.Item.Key, cells => cells.Index, (IEqualityComparer<Slice>)ReferenceEqualityComparer.Instance);
        var sums = new Dictionary<string, CandidateCell>(StringComparer.Ordinal);
        foreach (var cell in candidates)
        {
            var isFrozen = _frozen.ContainsKey((cell.Result.Component, cell.Slice.Key));
            foreach (var sum in cell.Figure!.Sums)
            {
                var key = SumKeys.KeyOf(cell.Slice, sum);
                var known = sums.GetValueOrDefault(key, new CandidateCell(key, rank[cell.Slice]) { TellsPeople = false });
                sums[key] = known with { Frozen = known.Frozen || isFrozen, TellsPeople = known.TellsPeople || sum == cell.Figure.People };
            }
        }

        foreach (var key in HiddenKeys().Where(key => !sums.ContainsKey(key)))
        {
            sums[key] = new CandidateCell(key, int.MaxValue) { TooUncertain = true, TellsPeople = false, Hidden = !_family.HasMinutes };
        }

        return new DisclosureFamily([.. sums.Values], Contributions(sums))
        {
            ProtectsZeros = true,
            Dominance = _family.HasMinutes,
            MinimumPeople = _family.Card.MinimumPeople ?? 0,
        };
    }

    /// <summary>Sums that are not published, and must not come out of others although they have people enough for others: minutes that one person may dominate, and sensitive practices.</summary>
    private IEnumerable<string> HiddenKeys() => _draft.Contributions.Select(one => one.Keys).Distinct().SelectMany(keys => keys.Parts)
        .Where(part => _family.HasMinutes || part.Slice.IsSensitive)
        .SelectMany(part => part.Sums.Select(sum => SumKeys.KeyOf(part.Slice, sum)))
        .Distinct(StringComparer.Ordinal)
        .Where(key => PeopleOf(key) >= DisclosureOptions.PeopleFloor);

    private List<Contribution> Contributions(Dictionary<string, CandidateCell> sums)
    {
        var kept = new Dictionary<SumKeys, string[]>();
        var contributions = new List<Contribution>();
        foreach (var (person, keys, amount, silent) in _draft.Contributions)
        {
            if (!kept.TryGetValue(keys, out var cells))
            {
                kept[keys] = cells = [.. keys.Keys.Where(sums.ContainsKey)];
            }

            if (cells.Length > 0)
            {
                contributions.Add(new Contribution(person, cells) { Silent = silent, Amount = amount });
            }
        }

        return contributions;
    }
}
