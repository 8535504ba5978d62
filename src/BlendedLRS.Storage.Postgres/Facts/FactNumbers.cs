namespace BlendedLRS.Storage.Postgres.Facts;

/// <summary>The numbers under which the interned parts of a fact are kept.</summary>
/// <param name="Conclusion">Of its conclusion.</param>
/// <param name="Evidence">Of its evidence.</param>
/// <param name="Person">Of its person; null when unknown.</param>
internal sealed record FactNumbers(long Conclusion, long Evidence, long? Person);
