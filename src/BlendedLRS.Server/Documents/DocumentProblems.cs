using BlendedLRS.Server.Protocol;
using BlendedLRS.Storage.Documents;

namespace BlendedLRS.Server.Documents;

/// <summary>Why a document was left as it is (xAPI-Communication 2.2, 3.1).</summary>
internal static class DocumentProblems
{
    private const string Concurrency = "Communication 3.1";

    /// <summary>The problem of an outcome, null when the change was made.</summary>
    public static Problem? Of(DocumentOutcome outcome, DocumentResource resource) => outcome switch
    {
        DocumentOutcome.Done => null,
        DocumentOutcome.PreconditionFailed => new Problem(
            Fault.PreconditionFailed, Concurrency, $"The {resource.Name} document is not what the If-Match or If-None-Match header says; it was left as it is. Check its current state."),
        DocumentOutcome.Conflict => new Problem(
            Fault.Conflict, Concurrency, $"There is already a {resource.Name} document of this {resource.Id.Name}; it was left as it is. Check its current state, and send its ETag in an If-Match header to replace it."),
        _ => new Problem(
            Fault.Invalid, "Communication 2.2", "Only JSON Objects of content type application/json can be merged, and the stored or the sent document is none; nothing was changed. PUT replaces a document."),
    };

    /// <summary>The problem of a merge that would make more than one request may send.</summary>
    public static Problem TooLarge(DocumentResource resource, int limit) => new(
        Fault.TooLarge, "Communication 3.2", $"The merged {resource.Name} document would be larger than this server accepts ({limit} bytes; option BlendedLRS:Statements:MaxBodyBytes); it was left as it is.");

    /// <summary>The problem of a PUT that says nothing about a document of which there is none.</summary>
    public static Problem ConditionMissing(DocumentResource resource) =>
        new(Fault.Invalid, Concurrency, $"A PUT of a {resource.Name} document needs an If-Match or If-None-Match header; send If-None-Match: * to store the first one.");
}
