using BlendedLRS.Learning.Catalogue;

namespace BlendedLRS.Learning.Measures;

/// <summary>After how many months a module is stale, by its class.</summary>
public sealed record StaleLimits
{
    /// <summary>Modules that follow rules; default 12.</summary>
    public int RegulatedMonths { get; init; } = 12;

    /// <summary>Modules about a product or a system; default 6.</summary>
    public int ProductMonths { get; init; } = 6;

    /// <summary>All others, and those without a class; default 24.</summary>
    public int GenericMonths { get; init; } = 24;

    /// <summary>The limit of a class.</summary>
    public int Of(ModuleClass? kind) => kind switch
    {
        ModuleClass.Regulated => RegulatedMonths,
        ModuleClass.Product => ProductMonths,
        _ => GenericMonths,
    };
}
