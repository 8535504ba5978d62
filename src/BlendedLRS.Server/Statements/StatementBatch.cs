using BlendedLRS.Storage.Attachments;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Statements;

/// <summary>The Statements of one request and what came with them.</summary>
/// <param name="Statements">Valid Statements in order.</param>
/// <param name="IsArray">Whether they stand in an array; else there is one, and it is the whole body.</param>
internal sealed record StatementBatch(IReadOnlyList<StatementInBody> Statements, bool IsArray = true) : IAsyncDisposable
{
    /// <summary>The contents of attachments that came along; null when none could.</summary>
    public IAttachmentDelivery? Attachments { get; init; }

    /// <summary>Their hashes, in lower case.</summary>
    public IReadOnlySet<string>? Received { get; init; }

    /// <summary>Where a Statement stands in the body.</summary>
    public string PointerOf(int index) => IsArray ? "/" + index : "";

    /// <summary>Lets go of contents that were not kept.</summary>
    public ValueTask DisposeAsync() => Attachments?.DisposeAsync() ?? ValueTask.CompletedTask;
}
