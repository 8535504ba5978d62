namespace BlendedLRS.Learning.Classification;

/// <summary>Who may read a Statement. Private and people entries stand apart from every general read path.</summary>
public enum Visibility
{
    /// <summary>Readable by every credential that may read Statements.</summary>
    Organisation,

    /// <summary>The unit at the date of the event.</summary>
    Team,

    /// <summary>The owner and people the owner named.</summary>
    People,

    /// <summary>The owner only; the default of every self-report.</summary>
    Private,
}
