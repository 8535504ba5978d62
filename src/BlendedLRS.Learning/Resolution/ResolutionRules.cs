using System.Collections.Frozen;

namespace BlendedLRS.Learning.Resolution;

/// <summary>The rules of resolution, which see more than one Statement: their ids stand beside those of the rule set. D: counted once. L: level. O: ownership.</summary>
public static class ResolutionRules
{
    internal const string Window = "D1";
    internal const string Attempt = "D2";
    internal const string Resend = "D3";
    internal const string ModuleCounts = "D4";
    internal const string CourseCounts = "D5";
    internal const string Part = "D6";
    internal const string TakenBack = "D7";
    internal const string Standard = "L0";
    internal const string OwnLevel = "L1";
    internal const string Reworked = "L2";
    internal const string Personalised = "L3";
    internal const string OwnGoal = "L4";
    internal const string FlexibleFormat = "L5";
    internal const string TakenUp = "L6";
    internal const string InformalDefault = "L7";
    internal const string FixedResource = "L8";
    internal const string Said = "O0";
    internal const string OwnDecision = "O1";
    internal const string OwnEntry = "O1b";
    internal const string Agreed = "O6";
    internal const string Prompted = "O7";
    internal const string Mandatory = "O8";
    internal const string Untold = "O9";

    private static readonly FrozenDictionary<string, string> Notes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Window] = "Several Statements on one module within a day tell of one experience.",
        [Attempt] = "Several Statements under one registration tell of one attempt.",
        [Resend] = "The same Statement was sent again.",
        [ModuleCounts] = "The modules of the course are catalogued: they count, and not the course or what else is in it.",
        [CourseCounts] = "The course counts, because this module is not in the catalogue.",
        [Part] = "A part of a module is not counted.",
        [TakenBack] = "The completion was taken back.",
        [Standard] = "The module must be the same for everybody.",
        [OwnLevel] = "The level that the catalogue gives the revision in force.",
        [Reworked] = "The revision in force was lately made from feedback or an experiment.",
        [Personalised] = "The person had adapted it for their own use.",
        [OwnGoal] = "It hangs on a goal or plan of the person's own.",
        [FlexibleFormat] = "Mentoring, coaching, peer learning and experiments follow the person.",
        [TakenUp] = "It was recommended, then taken.",
        [InformalDefault] = "Informal learning without a module follows the person.",
        [FixedResource] = "Self-study of a fixed resource leaves a choice.",
        [OwnEntry] = "An informal entry of the person's own, linked to no commitment.",
        [Prompted] = "It was recommended before the person decided for it.",
        [Mandatory] = "It is an item of a mandatory baseline set, and no commitment of the person's own is known.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Why a rule is there, in a sentence; null when it is none of resolution's own.</summary>
    public static string? NoteOf(string ruleId) => Notes.GetValueOrDefault(ruleId);
}
