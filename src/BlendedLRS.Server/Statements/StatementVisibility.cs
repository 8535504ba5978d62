using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Server.Statements;

/// <summary>Who may read a Statement, decided once when it enters the log.</summary>
internal sealed class StatementVisibility
{
    /// <summary>The visibility that the Statement asks for.</summary>
    public Visibility Of(ReadOnlyMemory<byte> raw) => raw.IsEmpty ? Visibility.Private : Visibility.Organisation;
}
