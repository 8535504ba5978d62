using System.Buffers;
using System.Globalization;
using System.Text.Json;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.Catalogue;

/// <summary>A part of a list: those that a search finds, by key.</summary>
/// <param name="Search">Words of which an entry has each somewhere; letter case does not count.</param>
/// <param name="Skip">How many to pass over.</param>
/// <param name="Top">How many to give at most.</param>
internal sealed record EntryPage(IReadOnlyList<string> Search, int Skip, int Top)
{
    private const int DefaultTop = 100;
    private const int MostTop = 1000;

    /// <summary>The query parameters of a list.</summary>
    public static IReadOnlyList<Parameter> Parameters { get; } =
    [
        new("search", "String", "Words, separated by blanks; an entry has each of them in its key, name or ids."),
        new("skip", "Integer", "How many to pass over (default 0)."),
        new("top", "Integer", $"How many to give at most, 1 to {MostTop} (default {DefaultTop})."),
    ];

    /// <summary>Reads the query of a request.</summary>
    public static Problem? Read(HttpRequest request, out EntryPage? page)
    {
        var (skip, top) = (0, DefaultTop);
        var problem = QueryParameters.Read(request, Parameters, out var query);
        problem ??= Read(query, "skip", 0, int.MaxValue, ref skip) ?? Read(query, "top", 1, MostTop, ref top);
        page = problem is null ? new EntryPage(query["search"]?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [], skip, top) : null;
        return problem;
    }

    /// <summary>Answers with the page, and how many there are in all.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">The name of the list.</param>
    /// <param name="entries">All entries, in their order.</param>
    /// <param name="texts">What a search looks at.</param>
    /// <param name="more">Writes further members before the list.</param>
    public async Task WriteAsync<T>(HttpContext context, string name, IEnumerable<T> entries, Func<T, IEnumerable<string?>> texts, Action<Utf8JsonWriter>? more = null)
        where T : class
    {
        var found = entries.Where(entry => Search.All(word => texts(entry).Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true))).ToList();
        var buffer = new ArrayBufferWriter<byte>();
        await using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("total", found.Count);
            more?.Invoke(writer);
            writer.WriteStartArray(name);
            foreach (var entry in found.Skip(Skip).Take(Top))
            {
                writer.WriteRawValue(CatalogueJson.Write(entry), skipInputValidation: true);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        await new EntityAnswer(buffer.WrittenMemory, Documentation.Json).WriteAsync(context);
    }

    private static Problem? Read(QueryParameters query, string name, int least, int most, ref int number)
    {
        var isGood = query[name] is not { } text || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most);
        return isGood ? null : new Problem(Fault.Invalid, "", $"The parameter '{name}' is a whole number from {least} to {most}.");
    }
}
