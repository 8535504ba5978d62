using System.Text;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Profile;
using BlendedLRS.Learning.RuleSets;
using BlendedLRS.Server.Demo;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Tests.Demo;

/// <summary>The demo organisation is repeatable, plausible and shows something in every month.</summary>
public sealed class DemoOrganisationTests
{
    private const string Base = "https://lrs.noorderwerk.example/profile";
    private static readonly DateOnly Today = new(2026, 3, 18);
    private static readonly IReadOnlyList<DemoStatement> Year = DemoOrganisation.Statements(Today, Base);

    [Fact]
    public void One_seed_gives_the_same_bytes()
    {
        var again = DemoOrganisation.Statements(Today, Base);
        Assert.Equal(Year.Count, again.Count);
        Assert.All(Year.Zip(again), pair => Assert.True(pair.First.Utf8.Span.SequenceEqual(pair.Second.Utf8.Span)));
    }

    [Fact]
    public void Another_seed_day_or_base_gives_others()
    {
        var first = Text(Year[0]);
        Assert.DoesNotContain(DemoOrganisation.Statements(Today, Base, seed: 1), statement => Text(statement) == first);
        Assert.DoesNotContain(DemoOrganisation.Statements(Today.AddDays(1), Base), statement => statement.Id == Year[0].Id);
        Assert.DoesNotContain(DemoOrganisation.Statements(Today, "https://other.example/p"), statement => Text(statement).Contains(Base, StringComparison.Ordinal));
    }

    [Fact]
    public void It_has_some_thousand_statements_of_120_people_in_the_order_of_time_up_to_yesterday()
    {
        Assert.InRange(Year.Count, 6_000, 12_000);
        Assert.Equal(Year.Count, Year.Select(statement => statement.Id).Distinct().Count());
        Assert.Equal(120, Facts(Year, Today).Select(fact => fact.Person).Distinct().Count());
        Assert.Equal(Year.Select(statement => statement.Timestamp).Order(), Year.Select(statement => statement.Timestamp));
        Assert.True(Year[^1].Timestamp < new DateTimeOffset(Today, TimeOnly.MinValue, TimeSpan.Zero));
        Assert.All(Year, statement => Assert.Equal(statement.Id.ToString(), JsonNode.Parse(statement.Utf8.Span)!["id"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData(XapiVersion.V103)]
    [InlineData(XapiVersion.V200)]
    public void Every_statement_is_valid_in_both_lines_of_the_standard(XapiVersion version) =>
        Assert.All(Year, statement => Assert.Null(StatementReader.Read(statement.Utf8.Span, version, out _)));

    [Fact]
    public void Every_statement_that_carries_our_category_keeps_the_profile()
    {
        var rules = ProfileRules.Of(new ProfileBases(Base), RuleSet.Default);
        var byId = Year.ToDictionary(statement => statement.Id, statement => statement.Utf8);
        var verdicts = Year.Select(statement => rules.Judge(statement.Utf8, id => byId[id])).OfType<ProfileVerdict>().ToList();
        Assert.Empty(verdicts.SelectMany(verdict => verdict.Broken).Select(broken => broken.Refusal).Distinct());
        Assert.InRange(verdicts.Select(verdict => verdict.Template).Distinct().Count(), 12, 20);
    }

    [Fact]
    public void Every_account_is_of_an_example_domain() =>
        Assert.All(Year, statement => Assert.Equal("https://hr.noorderwerk.example", JsonNode.Parse(statement.Utf8.Span)!["actor"]!["account"]!["homePage"]!.GetValue<string>()));

    [Fact]
    public void Nearly_everything_is_classified_and_a_little_is_not()
    {
        var facts = Facts(Year, Today);
        var unclassified = facts.Count(fact => fact.Kind == LearningKind.Unclassified || (fact.Counts && fact.Modality == Modality.Unclassified));
        Assert.InRange(unclassified, 1, facts.Count * 3 / 100);
        Assert.InRange(facts.Count(fact => fact.Counts && fact.Modality == Modality.Unclassified), 1, facts.Count(fact => fact.Counts) * 5 / 100);
        Assert.All([LearningKind.Learning, LearningKind.Commitment, LearningKind.Feedback, LearningKind.Content, LearningKind.Credential, LearningKind.Trace], kind => Assert.Contains(facts, fact => fact.Kind == kind));
    }

    [Fact]
    public void Every_informal_practice_and_every_basis_of_minutes_occurs()
    {
        var facts = Facts(Year, Today);
        Practice[] expected =
        [
            Practice.Mentoring, Practice.Coaching, Practice.ProblemSolving, Practice.MistakeShared, Practice.Reflection, Practice.Experiment, Practice.PeerLearning,
            Practice.LearningShared, Practice.SelfStudy, Practice.Observation, Practice.Module, Practice.LiveSession, Practice.Assessment,
        ];
        Assert.All(expected, practice => Assert.Contains(facts, fact => fact.Practice == practice));
        Assert.All([DurationBasis.None, DurationBasis.Measured, DurationBasis.Scheduled, DurationBasis.SelfReported, DurationBasis.Banded], basis => Assert.Contains(facts, fact => fact.MinutesBasis == basis));
    }

    [Fact]
    public void Self_reports_are_mostly_private_and_some_are_shared()
    {
        var rule = new VisibilityRule(RuleSet.Default, new ProfileBases(Base));
        var told = Year.Where(statement => statement.Source is SourceKind.Capture or SourceKind.Chat).Select(statement => rule.Of(statement.Utf8.Span, statement.Source)).ToList();
        Assert.InRange(told.Count(visibility => visibility == Visibility.Private), told.Count * 4 / 10, told.Count * 7 / 10);
        Assert.All(Enum.GetValues<Visibility>(), visibility => Assert.Contains(visibility, told));
        Assert.All(Year.Where(statement => statement.Source is SourceKind.Lms or SourceKind.Content), statement => Assert.Equal(Visibility.Organisation, rule.Of(statement.Utf8.Span, statement.Source)));
    }

    [Theory]
    [InlineData("2026-03-18")]
    [InlineData("2026-03-01")]
    [InlineData("2026-03-02")]
    [InlineData("2026-01-01")]
    [InlineData("2026-08-03")]
    [InlineData("2024-03-01")]
    public void Every_one_of_twelve_months_shows_formal_and_informal(string day)
    {
        var today = DateOnly.Parse(day, null);
        var facts = Facts(DemoOrganisation.Statements(today, Base), today).Where(fact => fact.Counts).ToList();
        var months = facts.Select(fact => new DateOnly(fact.Day.Year, fact.Day.Month, 1)).Distinct().Order().ToList();
        Assert.Equal(12, months.Count);
        foreach (var month in months)
        {
            var cells = Cells(facts, month, today);
            Assert.All([Modality.Formal, Modality.Informal], modality => Assert.Equal(CellStatus.Ok, cells.Single(cell => cell.Modality == modality).Status));
            Assert.Equal(NoShareReason.None, Assert.Single(BlendShare.Compute(cells)).Reason);
        }
    }

    [Fact]
    public void Informal_learning_grows_after_the_workshops_while_formal_stays_steady()
    {
        var facts = Facts(Year, Today).Where(fact => fact.Counts).ToList();
        double Events(Modality modality, int from, int count) =>
            facts.Count(fact => fact.Modality == modality && fact.Day >= First.AddMonths(from) && fact.Day < First.AddMonths(from + count)) / (double)count;
        Assert.True(Events(Modality.Informal, 8, 3) > 2 * Events(Modality.Informal, 0, 2));
        Assert.InRange(Events(Modality.Formal, 8, 3) / Events(Modality.Formal, 0, 2), 0.6, 1.6);
    }

    private static DateOnly First => new(2025, 4, 1);

    private static List<LearningFact> Facts(IReadOnlyList<DemoStatement> statements, DateOnly today)
    {
        var classifier = new Classifier(RuleSet.Default, new ClassifierOptions(new ProfileBases(Base), TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam")));
        return [.. statements.Select((statement, index) => classifier.Classify(index + 1, statement.Id, new DateTimeOffset(today, TimeOnly.MinValue, TimeSpan.Zero), statement.Source, statement.Utf8))];
    }

    private static IReadOnlyList<BlendCell> Cells(List<LearningFact> facts, DateOnly month, DateOnly today)
    {
        var tallies = facts.Where(fact => fact.Day >= month && fact.Day < month.AddMonths(1)).GroupBy(fact => fact.Modality).Select(group => new BlendTally(
            month,
            group.Key,
            group.Select(fact => fact.Person).Distinct().Count(),
            group.Count(),
            group.Where(fact => fact.Minutes is not null).GroupBy(fact => fact.MinutesBasis).ToDictionary(basis => basis.Key, basis => basis.Sum(fact => fact.Minutes!.Value)),
            group.GroupBy(fact => fact.Person).Max(person => person.Sum(fact => fact.Minutes ?? 0)),
            group.Where(fact => fact.Minutes is not null).Select(fact => fact.Person).Distinct().Count(),
            group.Count(fact => fact.Minutes is null)));
        return BlendCells.Compute(month, [.. tallies], new DateTimeOffset(today, TimeOnly.MinValue, TimeSpan.Zero), "test", new DisclosureOptions(), today);
    }

    private static string Text(DemoStatement statement) => Encoding.UTF8.GetString(statement.Utf8.Span);
}
