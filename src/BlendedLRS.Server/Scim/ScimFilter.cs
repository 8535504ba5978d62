using System.Text.Json;

namespace BlendedLRS.Server.Scim;

/// <summary>Reads filters (RFC 7644, 3.4.2.2) and the paths of PATCH, which hold filters. What cannot be read is told with its place.</summary>
internal sealed class ScimFilter
{
    private const int LongestText = 4000;
    private const int Deepest = 50;
    private const string EndsOfNames = " ()[]\"";

    private readonly string _text;
    private int _at;
    private int _depth;
    private string? _wrong;

    private ScimFilter(string text) => _text = text;

    /// <summary>A filter of a list.</summary>
    public static (ScimCondition? Condition, ScimError? Error) Read(string text)
    {
        var filter = new ScimFilter(text.Length <= LongestText ? text : "");
        var condition = filter.Or();
        return filter.IsAtEnd() && condition is not null ? (condition, null) : (null, ScimError.Filter(filter.Why("an expression such as userName eq \"anna\"")));
    }

    /// <summary>A path of a PATCH.</summary>
    public static (ScimPath? Path, ScimError? Error) ReadPath(string text)
    {
        var filter = new ScimFilter(text.Length <= LongestText ? text : "");
        var path = filter.Path();
        return filter.IsAtEnd() && path is not null ? (path, null) : (null, ScimError.Path(filter.Why("a path such as emails[type eq \"work\"].value")));
    }

    private ScimCondition? Or()
    {
        if (++_depth > Deepest)
        {
            return Fail<ScimCondition>($"not more than {Deepest} expressions within each other");
        }

        var left = And();
        while (left is not null && Word("or"))
        {
            left = And() is { } right ? left.Or(right) : null;
        }

        _depth--;
        return left;
    }

    private ScimCondition? And()
    {
        var left = One();
        while (left is not null && Word("and"))
        {
            left = One() is { } right ? left.And(right) : null;
        }

        return left;
    }

    private ScimCondition? One()
    {
        var isNot = Word("not");
        if (isNot || Peek() == '(')
        {
            if (!Sign('(') || Or() is not { } inner || !Sign(')'))
            {
                return Fail<ScimCondition>("an expression in parentheses");
            }

            return isNot ? inner.Not() : inner;
        }

        return Path() is { } path ? Comparison(path) : null;
    }

    private ScimCondition? Comparison(ScimPath path)
    {
        if (Word("pr"))
        {
            return new ScimCondition(resource => path.ValuesIn(resource).Any(value => value.ValueKind != JsonValueKind.String || value.GetString()!.Length > 0), []);
        }

        if (ScimComparison.Operators.FirstOrDefault(Word) is not { } comparison)
        {
            return path.Filter is not null ? new ScimCondition(resource => path.ValuesIn(resource).Any(), []) : Fail<ScimCondition>($"pr or one of {string.Join(", ", ScimComparison.Operators)}");
        }

        if (Value() is not { } given)
        {
            return Fail<ScimCondition>("a value in JSON, such as \"anna\", true or 7");
        }

        var name = path.Sub ?? path.Attribute;
        return comparison == "ne"
            ? new ScimCondition(resource => !Any("eq", resource), [])
            : new ScimCondition(resource => Any(comparison, resource), comparison == "eq" && path is { Filter: null, Sub: null } ? [(path.Attribute, given)] : []);

        bool Any(string relation, JsonElement resource) => given.ValueKind == JsonValueKind.Null
            ? !path.ValuesIn(resource).Any()
            : path.ValuesIn(resource).Any(value => ScimComparison.Holds(relation, name, value, given));
    }

    private ScimPath? Path()
    {
        var name = Name();
        if (name.Length == 0)
        {
            return Fail<ScimPath>("the name of an attribute");
        }

        var path = ScimPath.Of(name);
        if (_at < _text.Length && _text[_at] == '[')
        {
            _at++;
            if (Or() is not { } filter || !Sign(']'))
            {
                return Fail<ScimPath>("an expression in brackets");
            }

            path = path with { Filter = filter };
            if (_at < _text.Length && _text[_at] == '.')
            {
                _at++;
                path = path with { Sub = Name() };
            }
        }

        return path.Sub is { Length: 0 } ? Fail<ScimPath>("the name of an attribute") : path;
    }

    private string Name()
    {
        Skip();
        var begin = _at;
        while (_at < _text.Length && !EndsOfNames.Contains(_text[_at], StringComparison.Ordinal))
        {
            _at++;
        }

        var name = _text[begin.._at];
        return name.Length > 0 && (char.IsAsciiLetter(name[0]) || name[0] == '$') && name.All(letter => char.IsAsciiLetterOrDigit(letter) || "$-_.:".Contains(letter, StringComparison.Ordinal)) ? name : "";
    }

    private JsonElement? Value()
    {
        Skip();
        var begin = _at;
        if (Peek() == '"')
        {
            for (_at++; _at < _text.Length && _text[_at] != '"'; _at++)
            {
                _at += _text[_at] == '\\' ? 1 : 0;
            }

            _at = Math.Min(_at + 1, _text.Length);
        }
        else
        {
            while (_at < _text.Length && !" )]".Contains(_text[_at], StringComparison.Ordinal))
            {
                _at++;
            }
        }

        try
        {
            var text = _text[begin.._at];
            var value = JsonElement.Parse(text.Length > 0 && char.IsLetter(text[0]) ? text.ToLowerInvariant() : text);
            return value.ValueKind is JsonValueKind.Object or JsonValueKind.Array || (value.ValueKind == JsonValueKind.String && value.GetString() is null) ? null : value;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null; // no JSON, or half a character
        }
    }

    private bool Word(string word)
    {
        Skip();
        var end = _at + word.Length;
        var isThere = string.Compare(_text, _at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
            && end <= _text.Length && (end == _text.Length || " ()]".Contains(_text[end], StringComparison.Ordinal));
        _at = isThere ? end : _at;
        return isThere;
    }

    private bool Sign(char sign)
    {
        var isThere = Peek() == sign;
        _at += isThere ? 1 : 0;
        return isThere;
    }

    private char Peek()
    {
        Skip();
        return _at < _text.Length ? _text[_at] : '\0';
    }

    private bool IsAtEnd()
    {
        Skip();
        return _at == _text.Length;
    }

    private void Skip()
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }
    }

    private T? Fail<T>(string wanted)
        where T : class
    {
        _wrong ??= $"At character {_at + 1}, {wanted} is wanted.";
        return null;
    }

    private string Why(string wanted) => _wrong ?? $"At character {_at + 1}, nothing more can be read; {wanted} is wanted, of at most {LongestText} characters.";
}
