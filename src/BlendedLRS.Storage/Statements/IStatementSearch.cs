namespace BlendedLRS.Storage.Statements;

/// <summary>Finds Statements by the filters of the standard.</summary>
public interface IStatementSearch
{
    /// <summary>Answers one page.</summary>
    Task<StatementPage> SearchAsync(StatementQuery query, CancellationToken cancellation);
}
