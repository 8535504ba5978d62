using BlendedLRS.Learning.Profile;

namespace BlendedLRS.Learning.Classification;

/// <summary>What a deployment tells the classifier beside the rule set.</summary>
/// <param name="Profile">Bases of the published profile.</param>
/// <param name="TimeZone">The reporting time zone: it decides on which day an event fell.</param>
public sealed record ClassifierOptions(ProfileBases Profile, TimeZoneInfo TimeZone);
