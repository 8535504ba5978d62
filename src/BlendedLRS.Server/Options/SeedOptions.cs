using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Server.Options;

/// <summary>The first API key and administrator: used once, when the store holds none.</summary>
internal sealed record SeedOptions
{
    /// <summary>Goes with <see cref="Secret"/>.</summary>
    [Setting("API key made at the first start.", Minimum = 1, Without = ":", DefaultText = "random, printed once")]
    public string? Key { get; init; }

    /// <summary>Goes with <see cref="Key"/>.</summary>
    [Setting("Secret of that key.", Minimum = 8, Secret = true, DefaultText = "random (256 bits), printed once")]
    public string? Secret { get; init; }

    /// <summary>What the key is bound to: it outranks what a statement says of itself when modality is decided.</summary>
    [Setting("What that key is bound to.")]
    public SourceKind Source { get; init; } = SourceKind.Lms;

    /// <summary>Sign-in name for the pages.</summary>
    [Setting("Name of the administrator made at the first start.", Minimum = 1, Without = ":")]
    public string AdminName { get; init; } = "admin";

    /// <summary>Password for the pages.</summary>
    [Setting("Password of that administrator.", Minimum = 8, Secret = true, DefaultText = "random, printed once")]
    public string? AdminPassword { get; init; }
}
