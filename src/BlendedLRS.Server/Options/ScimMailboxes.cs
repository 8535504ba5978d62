namespace BlendedLRS.Server.Options;

/// <summary>Attributes of a SCIM user that can be mailboxes.</summary>
internal enum ScimMailboxes
{
    /// <summary>None is.</summary>
    None,

    /// <summary>The <c>userName</c>, where it has the form of an address.</summary>
    UserName,

    /// <summary>The <c>emails</c>.</summary>
    Emails,

    /// <summary>Both.</summary>
    Both,
}
