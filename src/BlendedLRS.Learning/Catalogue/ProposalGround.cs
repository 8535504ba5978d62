namespace BlendedLRS.Learning.Catalogue;

/// <summary>Why Activities are taken for one module; the text form is kebab-case.</summary>
public enum ProposalGround
{
    /// <summary>There is only one.</summary>
    Alone,

    /// <summary>They were sent with the same module key.</summary>
    ModuleKey,

    /// <summary>They have the same id outside of the platform.</summary>
    ExternalId,

    /// <summary>They have the same name and type, each in another course: copies of a course.</summary>
    Name,
}
