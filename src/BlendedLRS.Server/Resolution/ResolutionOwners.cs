using BlendedLRS.Learning.People;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Server.Resolution;

/// <summary>Under which names resolved records are kept: a person's key, or a module's with a prefix that no key of a person can have.</summary>
internal static class ResolutionOwners
{
    private const string ModulePrefix = "module\u001f";

    /// <summary>The owner of what a module's facts come to.</summary>
    public static string OfModule(string moduleKey) => ModulePrefix + moduleKey;

    /// <summary>The module that an owner is; null when it is a person.</summary>
    public static string? ModuleOf(string owner) => owner.StartsWith(ModulePrefix, StringComparison.Ordinal) ? owner[ModulePrefix.Length..] : null;

    /// <summary>Everything that Statements know a person by.</summary>
    public static IReadOnlyList<Ifi> IfisOf(string person, Roster roster) => roster.Find(person) is { } known ? known.Ifis : Read(person) is { } ifi ? [ifi] : [];

    /// <summary>The key that what is kept under this one is to be kept under today: another after a merge, or when the roster came to know an IFI; null when nobody has it any more.</summary>
    public static string? KeyToday(string person, Roster roster) => roster.Find(person)?.Key ?? (Read(person) is { } ifi ? roster.KeyOf(ifi) : null);

    private static Ifi? Read(string key)
    {
        try
        {
            return Ifi.FromKey(key);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
