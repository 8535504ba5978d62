using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Storage.Statements;

/// <summary>Outlines Statements of the log anew, for projections.</summary>
public static class LoggedOutline
{
    /// <summary>The outline of a Statement, under the line of the standard that it was accepted by; null when it cannot be read any more.</summary>
    /// <param name="statement">The Statement.</param>
    /// <param name="refusal">Why it cannot be read.</param>
    public static StatementOutline? Of(LoggedStatement statement, out Refusal? refusal)
    {
        // A 1.0.x version may stand in a Statement accepted under 2.0, so the wider line is tried where the narrower refuses.
        var is2 = statement.Version.StartsWith("2.", StringComparison.Ordinal);
        refusal = StatementReader.Read(statement.Raw.Span, is2 ? XapiVersion.V200 : XapiVersion.V103, out var outline);
        if (refusal is not null && !is2)
        {
            refusal = StatementReader.Read(statement.Raw.Span, XapiVersion.V200, out outline) is null ? null : refusal;
        }

        return outline;
    }
}
