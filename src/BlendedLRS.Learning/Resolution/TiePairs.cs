namespace BlendedLRS.Learning.Resolution;

/// <summary>Joins what both sides told of one meeting: the same two people, the same day give or take one, the same session or a topic in common.</summary>
public static class TiePairs
{
    private static readonly TimeSpan Apart = TimeSpan.FromDays(1);

    /// <summary>Ties of many people, each meeting once; the earlier word stands, with the topics of both. Ties of one teller are never joined with each other.</summary>
    /// <param name="told">For each person what they told.</param>
    public static IReadOnlyList<Tie> Merge(IEnumerable<PersonLearning> told)
    {
        ArgumentNullException.ThrowIfNull(told);
        var pairs = told.SelectMany(person => person.Ties.Select(tie => (Teller: person.Person, Tie: tie))).GroupBy(entry => Pair(entry.Tie));
        return [.. pairs.SelectMany(pair => Join([.. pair])).OrderBy(tie => tie.Time).ThenBy(tie => tie.Helper, StringComparer.Ordinal).ThenBy(tie => tie.Helped, StringComparer.Ordinal)];
    }

    private static List<Tie> Join(IReadOnlyList<(string Teller, Tie Tie)> pair)
    {
        var joined = new List<(string Teller, Tie Tie, bool IsTaken)>();
        foreach (var (teller, tie) in pair.OrderBy(entry => entry.Tie.Time).ThenBy(entry => entry.Teller, StringComparer.Ordinal))
        {
            var other = joined.FindIndex(entry => !entry.IsTaken && entry.Teller != teller && IsSame(entry.Tie, tie));
            if (other < 0)
            {
                joined.Add((teller, tie, false));
            }
            else
            {
                var first = joined[other].Tie;
                joined[other] = (teller, first with { Topics = [.. first.Topics.Union(tie.Topics, StringComparer.Ordinal)] }, true);
            }
        }

        return [.. joined.Select(entry => entry.Tie)];
    }

    /// <summary>Where one of the two names neither session nor topic, the day decides.</summary>
    private static bool IsSame(Tie left, Tie right) =>
        (right.Time.UtcDateTime.Date - left.Time.UtcDateTime.Date).Duration() <= Apart
        && (left.Session is not null && left.Session == right.Session || left.Topics.Intersect(right.Topics, StringComparer.Ordinal).Any() || left.Topics.Count == 0 || right.Topics.Count == 0);

    private static (string First, string Second) Pair(Tie tie) =>
        string.CompareOrdinal(tie.Helper, tie.Helped) < 0 ? (tie.Helper, tie.Helped) : (tie.Helped, tie.Helper);
}
