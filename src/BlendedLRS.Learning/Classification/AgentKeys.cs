using System.Text.Json;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Learning.Classification;

/// <summary>Who stands in an Agent or Group, however it is shaped.</summary>
internal static class AgentKeys
{
    /// <summary>The IFI of an Agent; null for a Group and for whoever is not identified.</summary>
    public static Ifi? OfAgent(JsonElement agent)
    {
        if (agent.Text("objectType") is not (null or "Agent"))
        {
            return null;
        }

        var account = agent.Child("account");
        return (agent.Text("mbox"), agent.Text("mbox_sha1sum"), agent.Text("openid"), account.Text("homePage"), account.Text("name")) switch
        {
            ({ } mbox, _, _, _, _) => Ifi.Mbox(mbox),
            (_, { } sha1, _, _, _) => Ifi.MboxSha1Sum(sha1),
            (_, _, { } openId, _, _) => Ifi.OpenId(openId),
            (_, _, _, { } homePage, { } name) => Ifi.Account(homePage, name),
            _ => null,
        };
    }

    /// <summary>Keys of an Agent, or of the members of a Group; a Group that lists nobody names nobody.</summary>
    public static IReadOnlyList<string> Of(JsonElement actor)
    {
        var agents = actor.Text("objectType") == "Group" ? actor.Child("member").Items() : [actor];
        return [.. agents.Select(agent => OfAgent(agent)?.Key).OfType<string>().Distinct(StringComparer.Ordinal)];
    }
}
