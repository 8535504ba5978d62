using BlendedLRS.Learning.Disclosure;

namespace BlendedLRS.Learning.Tests.Disclosure;

/// <summary>Organisations drawn by a seed: a tree of units (people also directly in units that have others below), sites, role families and topics, and who did what where.</summary>
internal sealed record SomeOrganisation(int People)
{
    /// <summary>How many units at the lowest level; each level above has half of them.</summary>
    public int Units { get; init; } = 4;

    public int Sites { get; init; } = 2;

    public int Roles { get; init; } = 3;

    /// <summary>0: the family is not broken down by topic.</summary>
    public int Topics { get; init; }

    /// <summary>Share of people who work in a second place too.</summary>
    public double Movers { get; init; }

    /// <summary>Share of people who did nothing.</summary>
    public double Idle { get; init; } = 0.2;

    /// <summary>Whether units lie within one site each.</summary>
    public bool UnitsWithinSites { get; init; }

    /// <summary>Whether unit × role are cells too, beside site × role.</summary>
    public bool Crossings { get; init; } = true;

    /// <summary>Whether the contributions tell who belongs to a group without having done anything.</summary>
    public bool TellsIdle { get; init; }

    /// <summary>An organisation of any shape; small ones with a few people, so that nearly every cell is a problem.</summary>
    public static SomeOrganisation Any(Random random, int fewest, int most) => new(random.Next(fewest, most + 1))
    {
        Units = random.Next(1, 7),
        Sites = random.Next(1, 4),
        Roles = random.Next(1, 5),
        Topics = random.Next(3) == 0 ? random.Next(2, 4) : 0,
        Movers = random.Next(2) * random.NextDouble() * 0.3,
        Idle = random.NextDouble() * 0.5,
        UnitsWithinSites = random.Next(2) == 0,
        Crossings = random.Next(2) == 0,
    };

    /// <summary>The family of what they did.</summary>
    public DisclosureFamily Family(Random random)
    {
        var contributions = new List<Contribution>();
        var cells = new SortedDictionary<string, int>(StringComparer.Ordinal) { ["total"] = 0 };
        for (var person = 0; person < People; person++)
        {
            var places = random.NextDouble() < Movers ? 2 : 1;
            var idle = random.NextDouble() < Idle;
            for (var place = 0; place < places; place++)
            {
                foreach (var topics in TopicsOf(random))
                {
                    var mine = CellsAt(random).Concat(topics).ToList();
                    mine.ForEach(cell => cells[cell] = cell == "total" ? 0 : 1 + cell.Count(letter => letter is '.' or 'x'));
                    if (!idle || TellsIdle)
                    {
                        contributions.Add(new Contribution($"p{person:000}", mine) { Silent = idle });
                    }
                }
            }
        }

        return new DisclosureFamily([.. cells.Select(cell => new CandidateCell(cell.Key, cell.Value))], contributions);
    }

    private IEnumerable<string[]> TopicsOf(Random random) =>
        Topics == 0 ? [[]] : [.. Enumerable.Range(0, Topics).Where(_ => random.Next(2) == 0).DefaultIfEmpty(0).Select(topic => new[] { $"topic{topic}" })];

    private List<string> CellsAt(Random random)
    {
        // Squared, so that some groups are large and others small.
        var unit = (int)(Units * random.NextDouble() * random.NextDouble());
        var site = UnitsWithinSites ? unit % Sites : random.Next(Sites);
        var role = (int)(Roles * random.NextDouble() * random.NextDouble());
        var levels = (int)Math.Log2(Units) + 1;
        var path = Enumerable.Range(0, levels).Reverse().Select(level => "u" + (unit >> level)).ToList();
        var depth = levels > 1 && random.Next(6) == 0 ? levels - 1 : levels;
        var units = Enumerable.Range(1, depth).Select(length => string.Join('.', path.Take(length))).ToList();
        var crossings = Crossings ? new[] { $"site{site}xrole{role}", $"{units[^1]}xrole{role}" } : [$"site{site}xrole{role}"];
        return ["total", $"site{site}", $"role{role}", .. units, .. crossings];
    }
}
