namespace BlendedLRS.Server.Protocol;

/// <summary>The ways in which a request can fail; <see cref="FaultTable"/> says which HTTP status each one is.</summary>
internal enum Fault
{
    /// <summary>The request breaks a rule.</summary>
    Invalid,

    /// <summary>No credentials, or wrong ones.</summary>
    Unauthenticated,

    /// <summary>The credentials may not do this.</summary>
    Forbidden,

    /// <summary>There is nothing here that the caller may see.</summary>
    NotFound,

    /// <summary>The resource does not know the method.</summary>
    MethodNotAllowed,

    /// <summary>The id is taken by something else.</summary>
    Conflict,

    /// <summary>A header of the request says what the document must be, and it is not.</summary>
    PreconditionFailed,

    /// <summary>Larger than this installation accepts.</summary>
    TooLarge,

    /// <summary>A content type or coding that the resource does not take.</summary>
    UnsupportedMediaType,

    /// <summary>Too many failed logins in a short time; the right secret is not looked at for a while either.</summary>
    TooManyFailedLogins,

    /// <summary>The store does not answer; whether the request took effect is unknown.</summary>
    Unavailable,

    /// <summary>The store has no room left.</summary>
    NoSpace,

    /// <summary>A defect of the server.</summary>
    Defect,
}
