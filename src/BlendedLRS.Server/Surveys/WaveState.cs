namespace BlendedLRS.Server.Surveys;

/// <summary>Where a wave stands; the text form is kebab-case.</summary>
internal enum WaveState
{
    /// <summary>It has not begun; it can be changed.</summary>
    Planned,

    /// <summary>People can answer.</summary>
    Open,

    /// <summary>Nobody can answer any more, and what was answered is not kept by groups yet.</summary>
    Over,

    /// <summary>What was answered is kept by groups.</summary>
    Closed,
}
