using System.Text;
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
        string? homePage = null;
        string? name = null;
        while (c.NextProperty(Properties, ref seen, out int property))
        {
            if (!(property == HomePage ? ReadHomePage(ref c, out homePage) : ReadName(ref c, out name)))
            {
                return false;
            }
        }

        if (c.IsRefused)
        {
            return false;
        }

        if (homePage is null || name is null)
        {
            string missing = Properties.Names[homePage is null ? HomePage : Name];
            return c.RefuseAt(start, Section.Account, $"Found an account without \"{missing}\"; an account has homePage and name.");
        }

        account = Ifi.Account(homePage, name);
        return true;
    }

    private static bool ReadHomePage(ref JsonCursor c, out string? homePage)
    {
        bool isIri = c.ReadIri(Section.Account, out Iri iri);
        homePage = iri.Value;
        return isIri;
    }

    private static bool ReadName(ref JsonCursor c, out string? name)
    {
        name = null;
        if (!c.ReadString(Section.Account))
        {
            return false;
        }

        // Half a surrogate pair cannot be kept apart from another one, so it cannot identify anyone.
        ReadOnlySpan<byte> text = c.Text();
        if (c.Json.ValueIsEscaped && !Utf8.IsValid(text))
        {
            return c.Refuse(Section.Account, "an account name of whole Unicode characters is required");
        }

        name = Encoding.UTF8.GetString(text);
        return true;
    }
}
