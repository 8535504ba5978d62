using System.Text;
using System.Text.Json;
using BlendedLRS.Learning.Profile;
using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Learning.Classification;

/// <summary>Who may read a Statement: the one place where it is decided. What the sender said; without a word, self-reports are private and all else is the organisation's.
/// Every doubt is decided for the narrower circle.</summary>
public sealed class VisibilityRule
{
    private static readonly JsonReaderOptions Deep = new() { MaxDepth = 4096 };

    private readonly RuleSetDocument _document;
    private readonly IriNormaliser _normaliser;
    private readonly string _extension;
    private readonly string _path;
    private readonly byte[] _word;

    /// <summary>Makes the rule ready.</summary>
    public VisibilityRule(RuleSet ruleSet, ProfileBases bases)
    {
        ArgumentNullException.ThrowIfNull(ruleSet);
        ArgumentNullException.ThrowIfNull(bases);
        _document = ruleSet.Document;
        _normaliser = new IriNormaliser(_document.Normalisation, bases);
        var term = _document.Profile.Visibility;
        _extension = _normaliser.Normalise(_normaliser.Expand(term));
        _path = term.StartsWith("{B}", StringComparison.Ordinal) ? term[3..] : term;
        _word = Encoding.UTF8.GetBytes(term[(term.LastIndexOf('/') + 1)..]);
    }

    /// <summary>Decides for one Statement; cheap enough for every write. A Statement that cannot be read is private.</summary>
    /// <param name="raw">Its JSON text.</param>
    /// <param name="source">What its credential is bound to.</param>
    public Visibility Of(ReadOnlySpan<byte> raw, SourceKind source)
    {
        var unsaid = _document.Sources.Of(source).Visibility;

        // Most Statements say nothing: neither the word itself nor an escape that could spell it.
        if (raw.IndexOf(_word) < 0 && raw.IndexOf("\\u"u8) < 0)
        {
            return unsaid;
        }

        try
        {
            return Read(raw, unsaid);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return Visibility.Private;
        }
    }

    /// <summary>The word in <c>context.extensions</c> decides. Anywhere else, or under a base that is not ours (any more), it can only narrow.</summary>
    /// <remarks>So a base that was changed and not listed among the earlier ones opens no private entry.</remarks>
    private Visibility Read(ReadOnlySpan<byte> raw, Visibility unsaid)
    {
        Visibility? said = null;
        var narrowest = Visibility.Organisation;
        var inContext = false;
        var inExtensions = false;
        var reader = new Utf8JsonReader(raw, Deep);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            var depth = reader.CurrentDepth;
            inContext = depth == 1 ? reader.ValueTextEquals("context"u8) : inContext;
            inExtensions = depth == 2 ? inContext && reader.ValueTextEquals("extensions"u8) : inExtensions && depth > 2;
            if (TermIn(ref reader) is not { } term)
            {
                continue;
            }

            var isOurs = term == _extension;
            var value = ValueIn(ref reader, isOurs);
            narrowest = Narrower(narrowest, value);
            said = isOurs && inExtensions && depth == 3 ? value : said;
        }

        return Narrower(said ?? unsaid, narrowest);
    }

    /// <summary>The key at the reader when it is the term, under whatever base.</summary>
    private string? TermIn(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped && reader.ValueSpan.IndexOf(_word) < 0)
        {
            return null;
        }

        var key = _normaliser.Normalise(reader.GetString()!);
        return key.EndsWith(_path, StringComparison.Ordinal) ? key : null;
    }

    /// <summary>Moves to the value. An unknown word under our term is a wish that we do not understand: private. Under a foreign term it is none of ours.</summary>
    private static Visibility ValueIn(ref Utf8JsonReader reader, bool isOurs)
    {
        reader.Read();
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return KebabText.TryParse<Visibility>(text, out var known) ? known : isOurs ? Visibility.Private : Visibility.Organisation;
    }

    private static Visibility Narrower(Visibility left, Visibility right) => left > right ? left : right;
}
