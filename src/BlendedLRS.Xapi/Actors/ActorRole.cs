namespace BlendedLRS.Xapi.Actors;

/// <summary>Which kinds of Actor a place of a Statement takes.</summary>
internal enum ActorRole
{
    /// <summary>An Agent or a Group.</summary>
    Any,

    /// <summary>An Agent only.</summary>
    Agent,

    /// <summary>A Group only, so that objectType is required.</summary>
    Group,
}
