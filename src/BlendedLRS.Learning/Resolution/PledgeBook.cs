using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.People;

namespace BlendedLRS.Learning.Resolution;

/// <summary>The commitments and goals of one person, from the facts that make, confirm and end them.</summary>
internal sealed class PledgeBook(string person, ModuleCatalogue catalogue, Roster roster, TimeSpan reach)
{
    private readonly List<Pledge> _pledges = [];
    private readonly List<Wish> _requests = [];
    private readonly List<Wish> _recommendations = [];
    private readonly GoalBook _goals = new(person);

    /// <summary>Commitments, by time.</summary>
    public IReadOnlyList<Pledge> Pledges => _pledges;

    /// <summary>Goals, by time.</summary>
    public IReadOnlyList<Goal> Goals => _goals.Goals;

    /// <summary>What was recommended to the person, by time.</summary>
    public IReadOnlyList<Wish> Recommendations => _recommendations;

    /// <summary>Adds the next fact; facts come by time.</summary>
    public void Add(Told told)
    {
        switch (told.Act)
        {
            case Act.Approve:
                Approve(told);
                break;
            case Act.Reject or Act.Withdraw:
                End(told);
                break;
            default:
                if (told.Whom == person)
                {
                    AddOwn(told);
                }

                break;
        }
    }

    private void AddOwn(Told told)
    {
        switch (told.Act)
        {
            case Act.SetGoal or Act.Direct or Act.BeDirected when _goals.Set(told):
                Pledge(told, told.Details.Ownership, told.Details.OwnershipRule ?? ResolutionRules.Untold, told.Details.Topics);
                break;
            case Act.Plan or Act.Assign or Act.BeAssigned:
                Pledge(told, told.Details.Ownership, told.Details.OwnershipRule ?? ResolutionRules.Untold, AboutTopic(told));
                break;
            case Act.Enrol:
                Enrol(told);
                break;
            case Act.Waive:
                Pledge(told, told.Details.Ownership, told.Details.OwnershipRule ?? ResolutionRules.Untold, []);
                _pledges[^1].Commitment = _pledges[^1].Commitment with { IsWaived = true };
                break;
            case Act.Recommend:
                _recommendations.Add(new Wish(told));
                break;
            case Act.Request:
                _requests.Add(new Wish(told));
                break;
        }
    }

    /// <summary>An enrolment by somebody else that follows what the person had asked for is its approval; an own one that follows a recommendation was prompted.</summary>
    private void Enrol(Told told)
    {
        var (ownership, rule) = (told.Details.Ownership, told.Details.OwnershipRule ?? ResolutionRules.Untold);
        var isSaid = rule == ResolutionRules.Said;
        if (!isSaid && ownership is not (Ownership.EmployeeLed or Ownership.CoCreated) && WasAskedFor(told))
        {
            (ownership, rule) = (Ownership.CoCreated, ResolutionRules.Agreed);
        }

        var isPrompted = _recommendations.Any(wish => wish.Stood(told.Time, reach) && Fits(wish.Told, told));
        if (isPrompted && ownership == Ownership.EmployeeLed && !isSaid)
        {
            rule = ResolutionRules.Prompted;
        }

        Pledge(told, ownership, rule, AboutTopic(told));
        _pledges[^1].Commitment = _pledges[^1].Commitment with { IsPrompted = isPrompted };
    }

    private bool WasAskedFor(Told told) =>
        _requests.Any(wish => wish.Stood(told.Time, reach) && Fits(wish.Told, told))
        || _pledges.Any(pledge => pledge.Commitment.Ownership == Ownership.CoCreated && pledge.Stood(told.Time) && told.Time - pledge.Commitment.Time <= reach && pledge.Subjects.Overlaps(told.Subjects));

    private void Approve(Told told)
    {
        // Nobody agrees with themselves.
        if (told.Actor == person)
        {
            return;
        }

        _goals.Approve(told);
        var own = _pledges.Where(pledge => pledge.Commitment.Ownership == Ownership.EmployeeLed && IsMeant(pledge, told)).ToList();
        foreach (var pledge in own)
        {
            pledge.Commitment = pledge.Commitment with { Ownership = Ownership.CoCreated, Rule = ResolutionRules.Agreed, Agreed = told.Time };
            pledge.Statements.Add(told.Id);
        }

        var asked = _requests.LastOrDefault(wish => wish.Ended is null && IsMeant(wish, told));
        if (asked is not null)
        {
            Pledge(asked.Told, Ownership.CoCreated, ResolutionRules.Agreed, AboutTopic(asked.Told));
            _pledges[^1].Commitment = _pledges[^1].Commitment with { Sequence = told.Fact.Sequence, StatementId = told.Id, Time = told.Time };
            _pledges[^1].Statements.Add(told.Id);
        }
        else if (own.Count == 0 && told.Whom == person && told.Details.Refers.Count == 0)
        {
            // What was asked for was not sent to us, the approval was.
            Pledge(told, told.Details.Ownership, told.Details.OwnershipRule ?? ResolutionRules.Untold, AboutTopic(told));
        }
    }

    private void End(Told told)
    {
        _goals.Reject(told);
        foreach (var pledge in _pledges.Where(pledge => pledge.Commitment.Withdrawn is null && IsMeant(pledge, told)))
        {
            pledge.Commitment = pledge.Commitment with { Withdrawn = told.Time };
        }

        foreach (var wish in _requests.Where(wish => wish.Ended is null && IsMeant(wish, told)))
        {
            wish.Ended = told.Time;
        }
    }

    /// <summary>By reference to the Statement; else by what it is about, where it names the person.</summary>
    private bool IsMeant(Pledge pledge, Told told) => pledge.Statements.Overlaps(told.Details.Refers) || told.Whom == person && pledge.Subjects.Overlaps(told.Subjects);

    private bool IsMeant(Wish wish, Told told) => told.Details.Refers.Contains(wish.Told.Id) || told.Whom == person && wish.Told.Subjects.Overlaps(told.Subjects);

    private static bool Fits(Told wish, Told told) => told.Details.Refers.Contains(wish.Id) || wish.Subjects.Overlaps(told.Subjects);

    private static IReadOnlyList<string> AboutTopic(Told told) => told.Details.ObjectId is { } id && told.Details.Topics.Contains(id, StringComparer.Ordinal) ? [id] : [];

    private void Pledge(Told told, Ownership ownership, string rule, IReadOnlyList<string> topics)
    {
        var day = roster.DayOf(person, told.Time);
        var subject = told.Key ?? (topics.Count > 0 ? topics[0] : "");
        var commitment = new Commitment(told.Fact.Sequence, told.Id, person, subject, told.Time, ownership)
        {
            Rule = rule,
            IsMandatory = catalogue.MandatorySet(subject, roster.PlacementOf(person, day), day) is not null,
        };
        _pledges.Add(new Pledge(commitment, told) { Topics = topics });
    }
}
