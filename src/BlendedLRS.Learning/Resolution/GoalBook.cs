using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Resolution;

/// <summary>The goals of one person.</summary>
internal sealed class GoalBook(string person)
{
    private readonly List<Goal> _goals = [];

    /// <summary>By time.</summary>
    public IReadOnlyList<Goal> Goals => _goals;

    /// <summary>Adds a goal; false when it says again what is set already.</summary>
    public bool Set(Told told)
    {
        var id = told.Details.ObjectId ?? told.Id.ToString();
        if (_goals.Any(goal => goal.Id == id && goal.Rejected is null))
        {
            return false;
        }

        _goals.Add(new Goal(told.Id, person, id, told.Time, told.Act != Act.SetGoal) { Topics = told.Details.Topics });
        return true;
    }

    /// <summary>The first approval by another counts.</summary>
    public void Approve(Told told) => Change(told, goal => goal.Approved is null ? goal with { Approved = told.Time } : goal);

    /// <summary>The first rejection counts.</summary>
    public void Reject(Told told) => Change(told, goal => goal.Rejected is null ? goal with { Rejected = told.Time } : goal);

    private void Change(Told told, Func<Goal, Goal> change)
    {
        for (var index = 0; index < _goals.Count; index++)
        {
            var goal = _goals[index];
            if (told.Details.Refers.Contains(goal.StatementId) || told.Whom == person && told.Details.ObjectId == goal.Id)
            {
                _goals[index] = change(goal);
            }
        }
    }
}
