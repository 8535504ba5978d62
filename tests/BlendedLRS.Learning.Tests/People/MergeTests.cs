using BlendedLRS.Learning.People;
using FsCheck;
using FsCheck.Fluent;
using static BlendedLRS.Learning.Tests.People.Org;

namespace BlendedLRS.Learning.Tests.People;

/// <summary>Two records that are one person, and an IFI that is one person's.</summary>
public sealed class MergeTests
{
    [Fact]
    public void A_merge_joins_ifis_and_spans_and_the_old_key_goes_on_to_lead_to_the_person()
    {
        var state = State(Someone("anna", Post(3, "line-1", until: 6)), Someone("a-smit", Post(1, "lab", until: 4), Post(6, "line-2")) with { ExternalId = "e1", Name = "Anna Smit" });
        var merged = Done(PersonMerging.Merge(state, "anna", "a-smit"));
        var anna = merged.People["anna"];
        Assert.Equal([Mail("anna"), Mail("a-smit")], anna.Ifis);
        Assert.Equal([Post(1, "lab", until: 3), Post(3, "line-1", until: 6), Post(6, "line-2")], anna.Assignments);
        Assert.Equal(("e1", "Anna Smit"), (anna.ExternalId, anna.Name));
        var roster = Roster(merged);
        Assert.Equal("anna", roster.KeyOf(Mail("a-smit")));
        Assert.Equal("anna", roster.KeyOf("a-smit"));
        Assert.Same(roster.Find("anna"), roster.Find("a-smit"));
        Assert.Equal("lab", roster.PlacementOf("a-smit", Day(1))!.Unit);
        Assert.Equal("anna", merged.WithExternalId("e1")!.Key);
    }

    [Fact]
    public void Who_led_under_the_old_key_leads_still()
    {
        var state = State(Someone("anna", Post(1, "plant")), Someone("old", Post(1, "plant")), Someone("ben", Post(1, "line-1")));
        state = Done(UnitChanges.SetLeaders(state, "plant", ["old"], Day(1)));
        var merged = Done(PersonMerging.Merge(state, "anna", "old"));
        Assert.True(Roster(merged).Manages("anna", "ben", Day(2)));
        Assert.True(Roster(merged).Manages("old", "ben", Day(2)));
        Assert.False(Roster(merged).Manages("old", "anna", Day(2)));
    }

    [Fact]
    public void The_key_of_a_merged_person_is_not_given_to_another()
    {
        var merged = Done(PersonMerging.Merge(State(Someone("a"), Someone("b")), "a", "b"));
        Assert.Contains("was merged into the person 'a'", Refused(PersonChanges.Put(merged, new Person("b")), RosterRules.KeyOnce), StringComparison.Ordinal);
        Assert.Contains("the same person already", Refused(PersonMerging.Merge(merged, "b", "a"), RosterRules.Form), StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_within_a_merged_one_is_split_off_after_that_one()
    {
        var merged = Done(PersonMerging.Merge(State(Someone("a"), Someone("b"), Someone("c")), "b", "c").Then(state => PersonMerging.Merge(state, "a", "b")));
        Assert.Contains("split off 'b' first", Refused(PersonMerging.Undo(merged, "a", "c"), RosterRules.Known), StringComparison.Ordinal);
        Assert.Equal("a", Roster(merged).KeyOf("c"));
    }

    [Fact]
    public void Chosen_ifis_move_to_another_or_a_new_person()
    {
        var state = State(Someone("a") with { Ifis = [Mail("a"), Mail("b"), Mail("c")] });
        var moved = Done(PersonMerging.MoveIfis(state, "a", "b", [Mail("b"), Mail("c")]));
        Assert.Equal([Mail("a")], moved.People["a"].Ifis);
        Assert.Equal([Mail("b"), Mail("c")], moved.People["b"].Ifis);
        Assert.Contains("does not belong", Refused(PersonMerging.MoveIfis(moved, "a", "b", [Mail("b")]), RosterRules.Known), StringComparison.Ordinal);
    }

    [Fact]
    public void An_ifi_or_external_id_of_another_is_refused_with_their_key()
    {
        var state = State(Someone("a") with { ExternalId = "e1" });
        Assert.Contains("belongs to the person 'a'", Refused(PersonChanges.Put(state, new Person("b") { Ifis = [Mail("x"), Mail("a")] }), RosterRules.IfiOnce), StringComparison.Ordinal);
        Assert.Contains("belongs to the person 'a'", Refused(PersonChanges.Put(state, new Person("b") { ExternalId = "e1" }), RosterRules.KeyOnce), StringComparison.Ordinal);
        Assert.Contains("stands twice", Refused(PersonChanges.Put(state, new Person("b") { Ifis = [Mail("x"), Mail("x")] }), RosterRules.IfiOnce), StringComparison.Ordinal);
    }

    [Fact]
    public void A_merge_that_is_undone_leaves_everything_as_it_was() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20260301, 7),
        Prop.ForAll(Arb.From(Histories(2)), people =>
        {
            var before = State([.. people]);
            var merged = PersonMerging.Merge(before, "p0", "p1");
            var after = merged.Then(state => PersonMerging.Undo(state, "p0", "p1"));
            return after.IsDone && merged.State.People.Count == 1 && Dump(before) == Dump(after.State) && people.All(person => person.Ifis.All(ifi => after.State.WithIfi(ifi)!.Key == person.Key));
        }));

    [Fact]
    public void Merges_are_undone_in_any_order_without_loss() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20260301, 7),
        Prop.ForAll(Arb.From(Histories(3)), people =>
        {
            var before = State([.. people]);
            var after = PersonMerging.Merge(before, "p0", "p1").Then(state => PersonMerging.Merge(state, "p0", "p2"))
                .Then(state => PersonMerging.Undo(state, "p0", "p1")).Then(state => PersonMerging.Undo(state, "p0", "p2"));
            return after.IsDone && Dump(before) == Dump(after.State);
        }));

    [Fact]
    public void Whatever_is_changed_no_ifi_is_ever_two_persons() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20260301, 7),
        Prop.ForAll(Arb.From(Gen.Choose(0, 1_000_000).ArrayOf(30)), numbers =>
        {
            var state = numbers.Aggregate(State(Someone("p0"), Someone("p1"), Someone("p2"), Someone("p3")), Step);
            var owned = state.People.Values.SelectMany(person => person.Ifis).ToList();
            return owned.Count == owned.Distinct().Count()
                && state.People.Values.All(person => person.Ifis.All(ifi => state.WithIfi(ifi) == person))
                && Enumerable.Range(0, 4).All(number => state.Find($"p{number}") is not null);
        }));

    private static RosterState Step(RosterState state, int number)
    {
        var (one, other, ifi) = ($"p{number / 4 % 4}", $"p{number / 16 % 4}", Mail($"p{number / 64 % 6}"));
        return (number % 4) switch
        {
            0 => PersonMerging.Merge(state, one, other).State,
            1 => PersonMerging.Undo(state, one, other).State,
            2 => PersonMerging.MoveIfis(state, one, other, [ifi]).State,
            _ => PersonChanges.Put(state, (state.Find(one) ?? new Person(one)) with { Ifis = [ifi] }).State,
        };
    }

    // Spans of random lengths with and without gaps, in random units.
    private static Gen<List<Person>> Histories(int people) =>
        from lengths in Gen.Choose(1, 400).ArrayOf(people * 6)
        from odd in Gen.Choose(0, 63).ArrayOf(people * 3)
        select Enumerable.Range(0, people).Select(person => History($"p{person}", lengths[(person * 6)..((person * 6) + 6)], odd[(person * 3)..((person * 3) + 3)])).ToList();

    private static Person History(string key, int[] lengths, int[] odd)
    {
        var (day, spans) = (Day(1, 1, 2020).AddDays(odd[0]), new List<Assignment>());
        for (var i = 0; i < lengths.Length; i++)
        {
            var end = day.AddDays(lengths[i]);
            if ((odd[1] >> i & 1) == 1)
            {
                spans.Add(new Assignment(day, i == lengths.Length - 1 ? null : end) { Unit = (odd[2] >> i & 1) == 1 ? "lab" : "line-1", Role = $"{key}-{i}" });
            }

            day = end;
        }

        return new Person(key) { Ifis = [Mail(key)], Assignments = spans, ExternalId = odd[0] % 2 == 0 ? key : null, Name = odd[0] % 3 == 0 ? key : null };
    }
}
