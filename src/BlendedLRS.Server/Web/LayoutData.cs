namespace BlendedLRS.Server.Web;

/// <summary>What pages tell their layout, by name in the view data.</summary>
internal static class LayoutData
{
    /// <summary>The title of the page.</summary>
    public const string Title = "Title";

    /// <summary>Whether the store holds the demo organisation.</summary>
    public const string IsSimulated = "IsSimulated";
}
