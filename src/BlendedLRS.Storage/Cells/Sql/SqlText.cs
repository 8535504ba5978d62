namespace BlendedLRS.Storage.Cells.Sql;

/// <summary>A statement and the values of its parameters, in the order of <see cref="SqlDialect.Parameter"/>.</summary>
public sealed record SqlText(string Text, IReadOnlyList<object> Parameters);
