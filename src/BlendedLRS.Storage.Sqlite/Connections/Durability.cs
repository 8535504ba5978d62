namespace BlendedLRS.Storage.Sqlite.Connections;

/// <summary>What a database file must survive.</summary>
internal enum Durability
{
    /// <summary>Every acknowledged commit survives a power cut: WAL with synchronous=FULL.</summary>
    Lasting,

    /// <summary>Consistent after a power cut, but perhaps behind; what is missing is projected again: WAL with synchronous=NORMAL.</summary>
    Rebuildable,
}
