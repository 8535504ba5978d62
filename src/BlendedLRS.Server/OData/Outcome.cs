using System.Diagnostics.CodeAnalysis;

namespace BlendedLRS.Server.OData;

/// <summary>What was read, or why it was refused.</summary>
internal readonly record struct Outcome<T>(T? Value, ODataError? Error)
    where T : class
{
    /// <summary>Whether it was read.</summary>
    public bool IsRead([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out ODataError? error)
    {
        (value, error) = (Value, Error);
        return error is null;
    }

    /// <summary>Read.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>Refused.</summary>
    public static implicit operator Outcome<T>(ODataError error) => new(null, error);
}
