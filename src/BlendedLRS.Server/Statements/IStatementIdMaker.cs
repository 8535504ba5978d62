namespace BlendedLRS.Server.Statements;

/// <summary>Makes ids for Statements that come without one (xAPI-Data 2.4.1).</summary>
internal interface IStatementIdMaker
{
    /// <summary>An id that was never used.</summary>
    Guid Next();
}
