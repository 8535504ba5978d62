namespace BlendedLRS.Server.Options;

/// <summary>Attributes of a SCIM user that can name a unit.</summary>
internal enum ScimUnitSource
{
    /// <summary>None does.</summary>
    None,

    /// <summary><c>department</c> of the enterprise extension.</summary>
    Department,

    /// <summary><c>organization</c>.</summary>
    Organization,

    /// <summary><c>division</c>.</summary>
    Division,

    /// <summary><c>costCenter</c>.</summary>
    CostCenter,
}
