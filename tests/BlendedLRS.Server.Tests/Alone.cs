namespace BlendedLRS.Server.Tests;

/// <summary>Tests that measure the whole process run while no other does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
