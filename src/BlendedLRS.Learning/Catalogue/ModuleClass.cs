namespace BlendedLRS.Learning.Catalogue;

/// <summary>How fast a module ages; the text form is kebab-case.</summary>
public enum ModuleClass
{
    /// <summary>Stale after 24 months.</summary>
    Generic,

    /// <summary>Follows rules: stale after 12 months.</summary>
    Regulated,

    /// <summary>About a product or a system: stale after 6 months.</summary>
    Product,
}
