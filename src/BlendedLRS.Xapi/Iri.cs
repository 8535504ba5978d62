namespace BlendedLRS.Xapi;

/// <summary>An IRI with a scheme, as sent (xAPI-Data 2.4.3, 2.4.4.1: Verb and Activity ids); compared character by character.</summary>
/// <param name="Value">The text as sent.</param>
public readonly record struct Iri(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
