using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.People;

namespace BlendedLRS.Learning.Resolution;

/// <summary>From the facts of one person to what the measures are made of: experiences counted once, commitments, goals, ties, questions, moves. Pure; the same whatever the
/// order in which facts arrived, so a late fact is simply resolved anew with all others.</summary>
public static class PersonResolution
{
    /// <summary>Resolves one person.</summary>
    /// <param name="person">Key of the person.</param>
    /// <param name="facts">All facts that concern them (<see cref="FactPeople"/>), and those that refer to their Statements, in any order; others do no harm.</param>
    /// <param name="catalogue">Modules and baseline sets.</param>
    /// <param name="roster">Who works where.</param>
    /// <param name="options">What the rule set says.</param>
    public static PersonLearning Resolve(string person, IReadOnlyCollection<LearningFact> facts, ModuleCatalogue catalogue, Roster roster, ResolutionOptions options)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(options);
        var fates = new List<FactFate>();
        var told = FactOrder.Of(facts, catalogue, roster, fates);
        var count = new ExperienceCount(options.Window);
        var book = new PledgeBook(person, catalogue, roster, options.Reach);
        foreach (var entry in told)
        {
            book.Add(entry);
            if (entry.Actor == person)
            {
                count.Add(entry);
            }
        }

        var standing = count.Standing;
        var grain = new GrainRule(standing, catalogue);
        var instead = standing.Select(experience => (Experience: experience, Fate: grain.Instead(experience))).ToList();
        var scope = new ResolutionScope(person, told, book, catalogue, roster, options);
        fates.AddRange(count.Fates);
        fates.AddRange(instead.SelectMany(entry => FatesOf(entry.Experience, entry.Fate)));
        return new PersonLearning(person)
        {
            Events = [.. instead.Where(entry => entry.Fate is null).Select(entry => EventMaker.Make(entry.Experience, scope)).OrderBy(made => made.Time).ThenBy(made => made.Sequence)],
            Commitments = [.. book.Pledges.Select(pledge => pledge.Commitment).OrderBy(commitment => commitment.Time).ThenBy(commitment => commitment.Sequence)],
            Goals = book.Goals,
            Ties = TieReader.Read(scope),
            Questions = QuestionReader.Read(scope),
            RoleChanges = RoleChangeReader.Read(scope),
            Feedback = AppreciationReader.Read(scope),
            Fates = fates,
        };
    }

    /// <summary>What is not counted for another grain's sake takes all its facts with it.</summary>
    private static IEnumerable<FactFate> FatesOf(Experience experience, FactFate? instead) =>
        instead is null ? experience.Fates() : experience.Told.Select(told => instead with { StatementId = told.Id });
}
