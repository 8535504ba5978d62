using BlendedLRS.Storage.Search;

namespace BlendedLRS.Storage.Postgres.Search;

/// <summary>What a server remembers of the index.</summary>
/// <param name="Writer">Its writer, with the terms that it knows.</param>
/// <param name="Position">Where it left the index.</param>
/// <param name="Epoch">How often the index had been emptied.</param>
internal sealed record IndexMemory(IndexWriter Writer, long Position, long Epoch);
