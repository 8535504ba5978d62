using BlendedLRS.Storage;
using Microsoft.AspNetCore.Connections;

namespace BlendedLRS.Server.Hosting;

/// <summary>Failures that an operator can mend, as sentences without a stack trace.</summary>
internal static class StartFailure
{
    /// <summary>The sentence; null for what is a defect.</summary>
    public static string? SentenceOf(Exception error) => error switch
    {
        StartRefusedException or StorageUnavailableException or InvalidDataException => error.Message,
        OperationCanceledException => "Stopped before the store was open.",
        IOException { InnerException: AddressInUseException } => $"{error.Message} Stop the process that listens there, or choose another address with --urls.",
        IOException or UnauthorizedAccessException => error.Message,
        FormatException or InvalidOperationException when error.StackTrace?.Contains("AddressBinder", StringComparison.Ordinal) == true
            || error.StackTrace?.Contains("BindingAddress", StringComparison.Ordinal) == true => $"--urls is wrong: {error.Message}",
        _ => null,
    };
}
