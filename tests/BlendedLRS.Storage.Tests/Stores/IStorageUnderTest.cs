using BlendedLRS.Storage.Attachments;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Configuration;
using BlendedLRS.Storage.Copying;
using BlendedLRS.Storage.Credentials;
using BlendedLRS.Storage.Documents;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Resolution;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Surveys;

namespace BlendedLRS.Storage.Tests.Stores;

/// <summary>An open, empty store of one database; what it kept goes with it.</summary>
public interface IStorageUnderTest : IAsyncDisposable
{
    IStatementLog Log { get; }

    IStatementLogReader LogReader { get; }

    IStatementIndex Index { get; }

    IStatementSearch Search { get; }

    IActivityDefinitions Activities { get; }

    IFactStore FactStore { get; }

    IFactQueries FactQueries { get; }

    ICredentialStore Credentials { get; }

    IConfigurationStore Configuration { get; }

    IDocumentStore Documents { get; }

    IResolutionStore Resolution { get; }

    IBlendCellStore BlendCells { get; }

    ICellStore Cells { get; }

    ICellQueries CellQueries { get; }

    IAttachmentStore Attachments { get; }

    ISurveyStore Surveys { get; }

    IStoreCopyTarget CopyTarget { get; }

    /// <summary>How many rows the links of facts take, those of all generations.</summary>
    Task<long> LinkRowsAsync();

    /// <summary>Closes the store in order and opens it again.</summary>
    Task ReopenAsync();

    /// <summary>Opens what lies on the disk at this moment, as after a kill.</summary>
    Task CrashAsync();
}
