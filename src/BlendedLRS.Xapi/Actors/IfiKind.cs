namespace BlendedLRS.Xapi.Actors;

/// <summary>The four kinds of Inverse Functional Identifier (xAPI-Data 2.4.2.3).</summary>
public enum IfiKind
{
    /// <summary>A mailto IRI.</summary>
    Mbox,

    /// <summary>The SHA-1 of a mailto IRI, in hex.</summary>
    MboxSha1Sum,

    /// <summary>An openid URI.</summary>
    OpenId,

    /// <summary>A name on a home page.</summary>
    Account,
}
