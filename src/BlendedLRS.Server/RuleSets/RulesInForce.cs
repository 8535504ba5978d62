using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Server.RuleSets;

/// <summary>Rules that are or were in force, made ready.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Text">Their JSON text.</param>
/// <param name="Classifier">Classifies under them.</param>
/// <param name="Visibility">Decides who may read a Statement under them.</param>
internal sealed record RulesInForce(RuleSet Rules, string Text, Classifier Classifier, VisibilityRule Visibility);
