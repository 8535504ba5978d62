using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Resolution;

/// <summary>What a rule set says about resolution.</summary>
/// <param name="Reach">For how long a commitment decides the ownership of the learning that follows; default 400 days.</param>
/// <param name="Window">Within which time Statements on one module tell of one experience; default 24 hours.</param>
/// <param name="Fresh">For how long a revision made from feedback or an experiment makes its module personal; default 365 days.</param>
/// <param name="DynamicFrom">The lowest level that is called dynamic; default <see cref="FlexLevel.Customised"/>.</param>
public sealed record ResolutionOptions(TimeSpan Reach, TimeSpan Window, TimeSpan Fresh, FlexLevel DynamicFrom);
