using BlendedLRS.Learning.Surveys;
using BlendedLRS.Storage.Surveys;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests;

/// <summary>Answers to surveys go in, and come out by groups of at least five when their wave is closed.</summary>
public sealed class SurveyTests
{
    private static readonly Instrument Safety = Instruments.PsychologicalSafety();

    private static readonly Wave March = new(
        "2026-03", Safety, new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 15), new DateOnly(2026, 2, 20),
        [new ReportingGroup("all", null, 0), new ReportingGroup("one", "all", 7), new ReportingGroup("two", "all", 9), new ReportingGroup("three", "all", 8)]);

    [Theory, EveryStore]
    public async Task How_many_answered_is_told_from_five_people_on(StoreKind kind)
    {
        await using var store = kind.Open();
        await AnswerAsync(store, "one", 4);
        Assert.Equal(new SurveyCount(false, null), await store.Surveys.CountAsync(March.Key, 5, default));
        await AnswerAsync(store, "two", 1);
        Assert.Equal(new SurveyCount(false, 5), await store.Surveys.CountAsync(March.Key, 5, default));
        Assert.Equal(new SurveyCount(false, null), await store.Surveys.CountAsync("another", 5, default));
    }

    [Theory, EveryStore]
    public async Task A_second_answer_takes_the_place_of_the_first(StoreKind kind)
    {
        await using var store = kind.Open();
        await AnswerAsync(store, "one", 5);
        Assert.True(await store.Surveys.PutAsync(March.Key, Answer("one-0", "two", ("safety-2", 7)), default));
        await AnswerAsync(store, "two", 5);
        await store.ReopenAsync();
        Assert.Equal(10, (await store.Surveys.CountAsync(March.Key, 5, default)).People);
        await store.Surveys.CloseAsync(March, default);
        var group = Assert.Single((await store.Surveys.ReadClosedAsync(March.Key, default))!);
        Assert.Equal(10, group.Answers.Count);
        Assert.Single(group.Answers, answer => answer.Values.Count == 1 && answer.Values["safety-2"] == 7);
    }

    [Theory, EveryStore]
    public async Task Nothing_is_read_before_the_wave_is_closed(StoreKind kind)
    {
        await using var store = kind.Open();
        await AnswerAsync(store, "one", 6);
        Assert.Null(await store.Surveys.ReadClosedAsync(March.Key, default));
    }

    [Theory, EveryStore]
    public async Task What_a_small_group_answered_is_kept_with_its_parent_and_without_respondents(StoreKind kind)
    {
        await using var store = kind.Open();
        await AnswerAsync(store, "one", 4);
        await AnswerAsync(store, "two", 5);
        await AnswerAsync(store, "three", 6);
        await store.Surveys.CloseAsync(March, default);
        await store.ReopenAsync();
        var groups = (await store.Surveys.ReadClosedAsync(March.Key, default))!;
        Assert.Equal([("all", 16, 9), ("three", 8, 6)], groups.Select(group => (group.Key, group.Roster, group.Answers.Count)));
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8", "9"], groups[0].Answers.Select(answer => answer.Respondent));
        Assert.All(groups[0].Answers, answer => Assert.Equal("all", answer.Group));
        Assert.Equal(4 + (5 * 2), groups[0].Answers.Sum(answer => answer.Values["safety-1"]));
        Assert.Equal(new SurveyCount(true, 15), await store.Surveys.CountAsync(March.Key, 5, default));
    }

    [Theory, EveryStore]
    public async Task The_wave_says_how_many_people_a_group_needs(StoreKind kind)
    {
        await using var store = kind.Open();
        await AnswerAsync(store, "two", 6);
        await AnswerAsync(store, "three", 7);
        await store.Surveys.CloseAsync(March with { MinimumPeople = 7 }, default);
        Assert.Equal([("all", 13)], (await store.Surveys.ReadClosedAsync(March.Key, default))!.Select(group => (group.Key, group.Answers.Count)));
    }

    [Theory, EveryStore]
    public async Task A_closed_wave_takes_nothing_and_closes_once(StoreKind kind)
    {
        await using var store = kind.Open();
        await AnswerAsync(store, "one", 5);
        await store.Surveys.CloseAsync(March, default);
        Assert.False(await store.Surveys.PutAsync(March.Key, Answer("late", "one", ("safety-1", 7)), default));
        Assert.Equal(9, await store.Surveys.TakeAsync(0, [(March.Key, Answer("late", "one", ("safety-1", 7)))], 9, default));
        await store.Surveys.CloseAsync(March, default);
        Assert.Equal(5, Assert.Single((await store.Surveys.ReadClosedAsync(March.Key, default))!).Answers.Count);
        Assert.Equal(new SurveyCount(true, 5), await store.Surveys.CountAsync(March.Key, 5, default));
    }

    [Theory, EveryStore]
    public async Task A_wave_that_too_few_answered_closes_with_nothing(StoreKind kind)
    {
        await using var store = kind.Open();
        await AnswerAsync(store, "one", 4);
        await store.Surveys.CloseAsync(March, default);
        await store.Surveys.CloseAsync(March with { Key = "unanswered" }, default);
        Assert.Empty((await store.Surveys.ReadClosedAsync(March.Key, default))!);
        Assert.Empty((await store.Surveys.ReadClosedAsync("unanswered", default))!);
        Assert.Equal(new SurveyCount(true, null), await store.Surveys.CountAsync(March.Key, 5, default));
    }

    [Theory, EveryStore]
    public async Task Items_that_Statements_tell_of_are_added_once(StoreKind kind)
    {
        await using var store = kind.Open();
        await AnswerAsync(store, "two", 5);
        (string, SurveyAnswer)[] told = [(March.Key, Answer("a", "two", ("safety-1", 3))), (March.Key, Answer("a", "two", ("safety-2", 4))), (March.Key, Answer("a", "two", ("safety-1", 6)))];
        Assert.Equal(0, await store.Surveys.PositionAsync(default));
        Assert.Equal(30, await store.Surveys.TakeAsync(0, told, 30, default));
        Assert.Equal(40, await store.Surveys.TakeAsync(30, [(March.Key, Answer("a", "two", ("safety-3", 1)))], 40, default));
        Assert.Equal(40, await store.Surveys.TakeAsync(0, [(March.Key, Answer("a", "two", ("safety-3", 5)))], 50, default));
        Assert.Equal(40, await store.Surveys.PositionAsync(default));
        await store.Surveys.CloseAsync(March, default);
        var group = Assert.Single((await store.Surveys.ReadClosedAsync(March.Key, default))!);
        var answer = Assert.Single(group.Answers, answer => answer.Values.Count == 3);
        Assert.Equal([("safety-1", 6), ("safety-2", 4), ("safety-3", 1)], answer.Values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => (value.Key, value.Value)));
    }

    [Theory, EveryStore]
    public async Task A_wave_is_forgotten_only_while_nobody_answered(StoreKind kind)
    {
        await using var store = kind.Open();
        Assert.True(await store.Surveys.ForgetAsync(March.Key, default));
        await AnswerAsync(store, "one", 1);
        Assert.False(await store.Surveys.ForgetAsync(March.Key, default));
        await store.Surveys.CloseAsync(March, default);
        Assert.False(await store.Surveys.ForgetAsync(March.Key, default));
    }

    [Theory, EveryStore]
    public async Task Whoever_answers_while_the_wave_closes_is_kept_or_refused(StoreKind kind)
    {
        await using var store = kind.Open();
        await AnswerAsync(store, "one", 5);
        var answers = Enumerable.Range(0, 40).Select(number => Task.Run(() => store.Surveys.PutAsync(March.Key, Answer($"p{number}", "one", ("safety-1", 1)), default))).ToList();
        var closing = Task.Run(() => store.Surveys.CloseAsync(March, default));
        var kept = 5 + (await Task.WhenAll(answers)).Count(isTaken => isTaken);
        await closing;
        Assert.Equal(kept, Assert.Single((await store.Surveys.ReadClosedAsync(March.Key, default))!).Answers.Count);
        Assert.Equal(kept, (await store.Surveys.CountAsync(March.Key, 5, default)).People);
    }

    private static async Task AnswerAsync(IStorageUnderTest store, string group, int people)
    {
        for (var number = 0; number < people; number++)
        {
            Assert.True(await store.Surveys.PutAsync(March.Key, Answer($"{group}-{number}", group, ("safety-1", group == "one" ? 1 : 2), ("safety-2", number + 1)), default));
        }
    }

    private static SurveyAnswer Answer(string respondent, string group, params (string Item, int Points)[] values) => new(respondent, group, values.ToDictionary(value => value.Item, value => value.Points));
}
