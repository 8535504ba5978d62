namespace BlendedLRS.Storage;

/// <summary>The database did not answer as it must: full, locked, gone or failing. Each database translates its driver's errors in one place.</summary>
public sealed class StorageUnavailableException : Exception
{
    /// <summary>Without a reason.</summary>
    public StorageUnavailableException()
    {
    }

    /// <summary>With a reason.</summary>
    public StorageUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>With a reason and the driver's error.</summary>
    public StorageUnavailableException(string message, Exception? inner)
        : base(message, inner)
    {
    }

    /// <summary>Whether there is no room left on the disk (HTTP 507 instead of 503).</summary>
    public bool NoSpace { get; init; }
}
