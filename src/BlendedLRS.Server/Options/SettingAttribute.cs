namespace BlendedLRS.Server.Options;

/// <summary>What an option means, in what unit and within what range: beside its name and default, so that there is one place to read it.</summary>
/// <param name="description">One sentence for the operator.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SettingAttribute(string description) : Attribute
{
    /// <summary>One sentence for the operator.</summary>
    public string Description { get; } = description;

    /// <summary>What a number counts: <c>bytes</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>Smallest number, or fewest characters of a text.</summary>
    public double Minimum { get; init; } = double.NegativeInfinity;

    /// <summary>Largest number.</summary>
    public double Maximum { get; init; } = double.PositiveInfinity;

    /// <summary>The only texts allowed, separated by '|'.</summary>
    public string? Allowed { get; init; }

    /// <summary>Characters a text must not hold.</summary>
    public string Without { get; init; } = "";

    /// <summary>Never printed, not even when wrong.</summary>
    public bool Secret { get; init; }

    /// <summary>Shown instead of the default where that is found out at start.</summary>
    public string? DefaultText { get; init; }
}
