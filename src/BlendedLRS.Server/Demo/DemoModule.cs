namespace BlendedLRS.Server.Demo;

/// <summary>One module of the demo catalogue.</summary>
/// <param name="Key">Its stable key over all revisions.</param>
/// <param name="Name">Its name.</param>
/// <param name="Topic">The skill that it is about.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="IsMandatory">Whether everybody must take it.</param>
/// <param name="HasQuiz">Whether it ends with a quiz.</param>
/// <param name="IsVendorContent">Whether it runs outside the platform and reports by itself (cmi5).</param>
internal sealed record DemoModule(string Key, string Name, string Topic, int Minutes, bool IsMandatory = false, bool HasQuiz = false, bool IsVendorContent = false);
