namespace BlendedLRS.Server.Options;

/// <summary>How people and groups that an identity provider sends by SCIM become people and units.</summary>
internal sealed record RosterOptions
{
    /// <summary>The unit's key is the text as it is sent.</summary>
    [Setting("Attribute of a SCIM user that names their unit.")]
    public ScimUnitSource ScimUnitFrom { get; init; } = ScimUnitSource.Department;

    /// <summary>Other groups are kept and mean nothing.</summary>
    [Setting("How the names of SCIM groups begin that stand for a unit, whose key is the rest of the name; without it no group does.", Minimum = 1)]
    public string? ScimUnitGroupPrefix { get; init; }

    /// <summary>Statements know people by these.</summary>
    [Setting("Where the mailboxes (mbox) of a SCIM user come from.")]
    public ScimMailboxes ScimMailboxes { get; init; } = ScimMailboxes.Both;

    /// <summary>For systems whose Statements name people by their login name.</summary>
    [Setting("Home page of the account (account.homePage) whose name is the userName of a SCIM user; without it they get no account.")]
    public Uri? ScimAccountHomePage { get; init; }
}
