using System.Globalization;

namespace BlendedLRS.Learning.Profile;

/// <summary>Reads the text of a <see cref="JsonPath"/>. Whatever is not of the subset makes the whole text unreadable: nothing is guessed.</summary>
internal ref struct JsonPathReader(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    /// <summary>The alternatives, each a list of steps; null when the text is not of the subset.</summary>
    public List<List<PathSelector[]>>? Read()
    {
        var alternatives = new List<List<PathSelector[]>>();
        do
        {
            if (ReadPath() is not { } path)
            {
                return null;
            }

            alternatives.Add(path);
        }
        while (Take('|'));
        return _rest.IsEmpty ? alternatives : null;
    }

    /// <summary>The leading <c>$</c> may be left out, as the standard's own example does.</summary>
    private List<PathSelector[]>? ReadPath()
    {
        var steps = new List<PathSelector[]>();
        _rest = _rest.TrimStart();
        if (!Take('$') && !ReadName(steps))
        {
            return null;
        }

        while (!_rest.IsEmpty && _rest[0] is '.' or '[')
        {
            if (Take('.') ? !ReadName(steps) : !ReadUnion(steps))
            {
                return null;
            }
        }

        _rest = _rest.TrimStart();
        return steps;
    }

    private bool ReadName(List<PathSelector[]> steps)
    {
        if (Take('*'))
        {
            steps.Add([PathSelector.Star]);
            return true;
        }

        var length = 0;
        while (length < _rest.Length && (char.IsLetterOrDigit(_rest[length]) || _rest[length] is '_' or '-'))
        {
            length++;
        }

        if (length == 0)
        {
            return false;
        }

        steps.Add([PathSelector.Member(_rest[..length].ToString())]);
        _rest = _rest[length..];
        return true;
    }

    private bool ReadUnion(List<PathSelector[]> steps)
    {
        var union = new List<PathSelector>();
        Take('[');
        do
        {
            _rest = _rest.TrimStart();
            if (ReadSelector() is not { } selector)
            {
                return false;
            }

            union.Add(selector);
            _rest = _rest.TrimStart();
        }
        while (Take(','));
        steps.Add([.. union]);
        return Take(']');
    }

    private PathSelector? ReadSelector()
    {
        if (Take('*'))
        {
            return PathSelector.Star;
        }

        if (_rest.IsEmpty || _rest[0] is '\'' or '"')
        {
            return ReadQuoted();
        }

        var end = _rest.IndexOfAnyExceptInRange('0', '9');
        if (end <= 0 || !int.TryParse(_rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return null;
        }

        _rest = _rest[end..];
        return PathSelector.Item(index);
    }

    private PathSelector? ReadQuoted()
    {
        var end = _rest.IsEmpty ? -1 : _rest[1..].IndexOf(_rest[0]);
        if (end < 0)
        {
            return null;
        }

        var name = _rest[1..(end + 1)].ToString();
        _rest = _rest[(end + 2)..];
        return PathSelector.Member(name);
    }

    private bool Take(char expected)
    {
        if (_rest.IsEmpty || _rest[0] != expected)
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }
}
