namespace BlendedLRS.Learning.Catalogue;

/// <summary>What an entry of the catalogue is; the text form is kebab-case and is the name under which it is stored.</summary>
public enum CataloguePart
{
    /// <summary>A module, by its key.</summary>
    Module,

    /// <summary>One version of a baseline set, by key and version.</summary>
    BaselineSet,

    /// <summary>A topic, by its Activity id.</summary>
    Topic,

    /// <summary>A source, by the key of the credential.</summary>
    LearningSource,

    /// <summary>An Activity that nobody wants proposed as a module again, by its id.</summary>
    IgnoredActivity,
}
