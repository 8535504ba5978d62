using System.Text.Json;
using System.Text.Unicode;
using BlendedLRS.Xapi.Json;

namespace BlendedLRS.Xapi.Actors;

/// <summary>Account objects (xAPI-Data 2.4.2.4).</summary>
internal static class AccountReader
{
    private const int HomePage = 0;
    private const int Name = 1;
    private static readonly PropertyTable Properties = new("an account", "homePage", "name");

    public static bool ReadAccount(this ref JsonCursor c, out Ifi account)
    {
        account = default;
        if (!c.Expect(JsonTokenType.StartObject, Section.Account, "an account object with homePage and name is required"))
        {
            return false;
        }

        int start = c.At;
        uint seen = 0;
        ReadOnlySpan<byte> homePage = default;
        ReadOnlySpan<byte> name = default;
        while (c.NextProperty(Properties, ref seen, out int property))
        {
            if (property == HomePage ? !c.ReadIri(Section.Account) : !ReadName(ref c))
            {
                return false;
            }

            if (property == HomePage)
            {
                homePage = c.LastingText();
            }
            else
            {
                name = c.LastingText();
            }
        }

        if (c.IsRefused || !HasBoth(ref c, start, seen))
        {
            return false;
        }

        account = Ifi.FromAccount(homePage, name);
        return true;
    }

    private static bool HasBoth(ref JsonCursor c, int start, uint seen)
    {
        int missing = (seen & (1u << HomePage)) == 0 ? HomePage : Name;
        return (seen & (1u << missing)) != 0
            || c.RefuseAt(start, Section.Account, $"Found an account without \"{Properties.Names[missing]}\"; an account has homePage and name.");
    }

    // Half a surrogate pair cannot be kept apart from another one, so it cannot identify anyone.
    private static bool ReadName(ref JsonCursor c) =>
        c.ReadString(Section.Account)
        && (!c.Json.ValueIsEscaped || Utf8.IsValid(c.Text()) || c.Refuse(Section.Account, "an account name of whole Unicode characters is required"));
}
