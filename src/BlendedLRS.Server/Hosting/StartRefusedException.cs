namespace BlendedLRS.Server.Hosting;

/// <summary>The start stops here: the message is for the operator and says which, why and what is allowed.</summary>
internal sealed class StartRefusedException(string message, Exception? inner = null) : Exception(message, inner);
