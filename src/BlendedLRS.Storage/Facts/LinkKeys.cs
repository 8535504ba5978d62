using System.Security.Cryptography;
using System.Text;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Storage.Facts;

/// <summary>Links of facts as a store keeps them.</summary>
/// <param name="People">IFI keys of the people, whom a store knows by number.</param>
/// <param name="Digests">SHA-256 of the texts of all other links.</param>
public sealed record LinkKeys(IReadOnlyList<string> People, IReadOnlyList<byte[]> Digests)
{
    /// <summary>The keys of links, each once.</summary>
    /// <param name="links">Texts of <see cref="FactLinks"/>.</param>
    public static LinkKeys Of(IReadOnlyList<string> links)
    {
        ArgumentNullException.ThrowIfNull(links);
        var (people, digests) = (new List<string>(), new List<byte[]>());
        foreach (var link in links.Distinct(StringComparer.Ordinal))
        {
            if (FactLinks.PersonOf(link) is { } person)
            {
                people.Add(person);
            }
            else
            {
                digests.Add(SHA256.HashData(Encoding.UTF8.GetBytes(link)));
            }
        }

        return new LinkKeys(people, digests);
    }
}
