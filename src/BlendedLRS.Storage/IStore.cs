using BlendedLRS.Storage.Attachments;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Configuration;
using BlendedLRS.Storage.Copying;
using BlendedLRS.Storage.Credentials;
using BlendedLRS.Storage.Documents;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Projections;
using BlendedLRS.Storage.Resolution;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Surveys;

namespace BlendedLRS.Storage;

/// <summary>An open store: all ports of one database.</summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>The log, to append to.</summary>
    IStatementLog Log { get; }

    /// <summary>The log, to read.</summary>
    IStatementLogReader LogReader { get; }

    /// <summary>The query index, to keep up with the log.</summary>
    IStatementIndex Index { get; }

    /// <summary>The query index, to search.</summary>
    IStatementSearch Search { get; }

    /// <summary>What Statements have said about Activities.</summary>
    IActivityDefinitions Activities { get; }

    /// <summary>Contents of attachments.</summary>
    IAttachmentStore Attachments { get; }

    /// <summary>State, Agent Profile and Activity Profile documents.</summary>
    IDocumentStore Documents { get; }

    /// <summary>Facts, to keep up with the log.</summary>
    IFactStore FactStore { get; }

    /// <summary>Facts, to read.</summary>
    IFactQueries FactQueries { get; }

    /// <summary>What was concluded from several facts together.</summary>
    IResolutionStore Resolution { get; }

    /// <summary>Published cells of the balance, to write.</summary>
    IBlendCellStore BlendCells { get; }

    /// <summary>Published cells of every measure, to write.</summary>
    ICellStore Cells { get; }

    /// <summary>Published cells of every set, to query.</summary>
    ICellQueries CellQueries { get; }

    /// <summary>API keys, administrators and settings.</summary>
    ICredentialStore Credentials { get; }

    /// <summary>Roster, catalogue, rule sets.</summary>
    IConfigurationStore Configuration { get; }

    /// <summary>Answers to surveys.</summary>
    ISurveyStore Surveys { get; }

    /// <summary>Everything, from another store.</summary>
    IStoreCopyTarget CopyTarget { get; }

    /// <summary>Who keeps the projections at the head of the log.</summary>
    IProjectorLease Projector { get; }

    /// <summary>How many steps of the schema were applied when it was opened.</summary>
    int SchemaSteps { get; }

    /// <summary>Completes, with the reason, when the store will take nothing more in this process: it must end, because only a fresh start reads what is really there.</summary>
    Task<StorageUnavailableException> Stopped { get; }
}
