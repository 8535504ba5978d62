namespace BlendedLRS.Learning.Classification;

/// <summary>What a credential is bound to (domain: source binding); it outranks the Activity type when modality is decided.</summary>
public enum SourceKind
{
    /// <summary>Bound to nothing: no conclusion is drawn.</summary>
    Unbound,

    /// <summary>A learning management system.</summary>
    Lms,

    /// <summary>The capture app, where people report by themselves.</summary>
    Capture,

    /// <summary>A chat tool's adapter.</summary>
    Chat,

    /// <summary>The mail adapter.</summary>
    Email,

    /// <summary>Learning content that reports by itself (SCORM, cmi5, H5P).</summary>
    Content,
}
