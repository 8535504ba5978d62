namespace BlendedLRS.Xapi.Activities;

/// <summary>An Activity's <c>definition</c> (xAPI-Data 2.4.4.1) as Statements build it up.</summary>
public static class ActivityDefinition
{
    /// <summary>What is known after another Statement has spoken.</summary>
    /// <param name="known">JSON text of the definition so far.</param>
    /// <param name="sent">JSON text of a valid definition.</param>
    /// <returns>JSON text of the definition from now on.</returns>
    public static ReadOnlyMemory<byte> Merge(ReadOnlyMemory<byte> known, ReadOnlyMemory<byte> sent) => sent;
}
