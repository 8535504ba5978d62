namespace BlendedLRS.Learning.RuleSets;

/// <summary>Which part of a version a change of the rules moves, at least.</summary>
public enum VersionPart
{
    /// <summary>New or changed aliases and overrides, or words for people.</summary>
    Patch,

    /// <summary>New rules; members added to sets.</summary>
    Minor,

    /// <summary>Anything else: meanings change.</summary>
    Major,
}
