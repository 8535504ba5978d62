using BlendedLRS.Learning.Disclosure;

namespace BlendedLRS.Learning.Tests.Disclosure;

/// <summary>In 10,000 organisations nothing about fewer than k people comes out of any sums and differences; the simpler rules are seen to fail.</summary>
public sealed class RandomOrganisationTests
{
    private const int K = DisclosureOptions.PeopleFloor;

    [Fact]
    public void In_small_organisations_no_combination_depends_on_fewer_than_five_people()
    {
        var shown = 0;
        foreach (var (seed, family) in Families(8000, random => SomeOrganisation.Any(random, 6, 15)))
        {
            var published = Published(family);
            shown += published.Count;
            Assert.False(Attacker.OfValues(family, published, K).FindsGroup(K - 1), $"values of seed {seed}");
            Assert.False(Attacker.OfPeople(family, published, K).FindsGroup(K - 1), $"people of seed {seed}");
            Assert.False(Attacker.OfPeople(family, published, K).FindsNestedPopulations(), $"populations of seed {seed}");
            if (published.Count <= 6)
            {
                Assert.False(Attacker.OfValues(family, published, K).FindsSum() || Attacker.OfPeople(family, published, K).FindsSum(), $"sums of seed {seed}");
            }
        }

        Assert.True(shown > 8000);
    }

    [Fact]
    public void In_larger_organisations_neither_pairs_of_people_nor_sums_of_four_atoms_come_out()
    {
        foreach (var (seed, family) in Families(200, random => SomeOrganisation.Any(random, 30, 120)))
        {
            var published = Published(family);
            foreach (var attacker in new[] { Attacker.OfValues(family, published, K), Attacker.OfPeople(family, published, K) })
            {
                Assert.False(attacker.FindsGroup(2), $"seed {seed}");
                Assert.False(attacker.FindsSignedAtoms(new Random(seed)), $"seed {seed}");
                Assert.False(attacker.FindsNestedPopulations(), $"seed {seed}");
            }
        }
    }

    [Fact]
    public void Of_sensitive_practices_no_sum_depends_on_fewer_than_ten_people_not_even_a_zero()
    {
        var shown = 0;
        foreach (var (seed, any) in Families(900, random => SomeOrganisation.Any(random, 15, 40) with { TellsIdle = true, Topics = 0 }))
        {
            var family = any with { Sensitive = true };
            var published = Published(family).Take(8).ToList();
            shown += published.Count;
            Assert.False(Attacker.OfValues(family, published, 10, zeros: true).FindsSum(), $"seed {seed}");
            Assert.False(Attacker.OfValues(family, published, 10, zeros: true).FindsGroup(2), $"seed {seed}");
        }

        Assert.True(shown > 900);
    }

    [Fact]
    public void Of_shares_neither_the_numerator_nor_the_rest_depends_on_fewer_than_five_people_not_even_a_zero()
    {
        var shown = 0;
        foreach (var (seed, any) in Families(900, random => SomeOrganisation.Any(random, 12, 25)))
        {
            var random = new Random(seed);
            var family = any with { Shares = true, Contributions = [.. any.Contributions.Select(one => one with { Part = random.Next(2) })] };
            var published = Published(family);
            shown += published.Count;
            foreach (var part in new[] { 0, 1 })
            {
                Assert.False(Attacker.OfValues(family, published, K, part, zeros: true).FindsGroup(3), $"seed {seed}");
            }
        }

        Assert.True(shown > 900);
    }

    /// <summary>The attacker is no paper tiger, and the simpler rules do not suffice.</summary>
    [Fact]
    public void Plain_thresholds_and_the_rule_of_remainders_leak()
    {
        var (plain, remainders, nested) = (0, 0, 0);
        foreach (var (_, family) in Families(400, random => SomeOrganisation.Any(random, 10, 15)))
        {
            var byThreshold = SimplerRules.Threshold(family, K);
            plain += Attacker.OfValues(family, byThreshold, K).FindsGroup(K - 1) ? 1 : 0;
            nested += Attacker.OfPeople(family, byThreshold, K).FindsNestedPopulations() ? 1 : 0;
            remainders += Attacker.OfValues(family, SimplerRules.Remainders(family, K), K).FindsGroup(K - 1) ? 1 : 0;
        }

        Assert.True(plain > 200 && nested > 100 && remainders > 50, $"{plain} {nested} {remainders}");
    }

    private static IEnumerable<(int Seed, DisclosureFamily Family)> Families(int count, Func<Random, SomeOrganisation> draw) =>
        Enumerable.Range(1, count).Select(seed =>
        {
            var random = new Random(seed);
            return (seed, draw(random).Family(random));
        });

    private static List<string> Published(DisclosureFamily family) =>
        [.. DisclosureControl.Decide(family, new DisclosureOptions()).Where(cell => cell.Value == CellStatus.Ok).Select(cell => cell.Key)];
}
