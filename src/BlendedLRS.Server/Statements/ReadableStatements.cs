using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Security;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Statements;

/// <summary>Which Statements a caller may read (xAPI-Communication 4.2): with <c>statements/read/mine</c> and no wider scope those of its own authority; of these and of
/// all others only what is not private.</summary>
internal static class ReadableStatements
{
    /// <summary>The authority whose Statements the caller is confined to; null when it may read those of all.</summary>
    public static string? AuthorityOf(Caller caller) =>
        caller.Credential.Scopes.Any(scope => scope is Scopes.All or Scopes.AllRead or Scopes.StatementsRead) ? null : caller.Origin.Authority;

    /// <summary>Whether answers may show what the LRS knows of Activities: from those it would not tell it, a Statement shows what was sent with it.</summary>
    public static bool WithStoredDefinitions(Caller caller) => Policies.Allows(Policies.ActivitiesRead, caller.Credential.Scopes);

    /// <summary>Whether the caller may read a Statement.</summary>
    public static bool Includes(Caller caller, LoggedStatement statement) =>
        statement.Visibility == Visibility.Organisation && (AuthorityOf(caller) is not { } authority || authority == statement.Origin.Authority);
}
