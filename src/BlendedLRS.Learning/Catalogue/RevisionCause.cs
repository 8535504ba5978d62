namespace BlendedLRS.Learning.Catalogue;

/// <summary>Why a module was revised; the text form is kebab-case.</summary>
public enum RevisionCause
{
    /// <summary>Nobody said.</summary>
    Unknown,

    /// <summary>Feedback of those who learned with it.</summary>
    Feedback,

    /// <summary>An experiment, or learning that was shared.</summary>
    Experiment,

    /// <summary>A rule or a standard changed.</summary>
    Regulation,

    /// <summary>The product, the process or the content changed.</summary>
    Content,

    /// <summary>Its regular review was due.</summary>
    Review,

    /// <summary>A mistake in it was mended.</summary>
    Correction,
}
