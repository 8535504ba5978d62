using BlendedLRS.Server.Options;

namespace BlendedLRS.Server.Protocol;

/// <summary>Reads the forms of the alternate request syntax (xAPI-Communication 1.3). That happens before anybody has shown credentials, which may stand in the form: so only
/// a few large forms are read at a time, and none for long.</summary>
internal sealed class FormIntake(StatementOptions options) : IDisposable
{
    /// <summary>Large forms that are read at a time.</summary>
    internal const int Places = 8;

    private const int SmallBytes = 64 * 1024;
    private const string Section = "Communication 1.3";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _places = new(Places, Places);

    /// <summary>Reads the body and uses it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="use">What to do with the form while its place is held.</param>
    /// <returns>What is wrong with the body, or what the use returns.</returns>
    public async Task<Problem?> ReadAsync(HttpRequest request, Func<ReadOnlyMemory<byte>, Problem?> use)
    {
        if (IsSmall(request))
        {
            return await ReadAsync(request, use, request.HttpContext.RequestAborted);
        }

        if (!await _places.WaitAsync(Patience, request.HttpContext.RequestAborted))
        {
            return new Problem(Fault.Unavailable, Section, "Too many large forms are being read at this moment; try again, or use the ordinary request syntax.");
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(request.HttpContext.RequestAborted);
        time.CancelAfter(Longest);
        try
        {
            return await ReadAsync(request, use, time.Token);
        }
        catch (OperationCanceledException) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return new Problem(Fault.Invalid, Section, $"The form did not arrive within {Longest.TotalSeconds} seconds; use the ordinary request syntax for what takes long.");
        }
        finally
        {
            _places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    // What says no length, or is compressed, may be of any size.
    private static bool IsSmall(HttpRequest request) => request.ContentLength <= SmallBytes && request.Headers.ContentEncoding.Count == 0;

    private async Task<Problem?> ReadAsync(HttpRequest request, Func<ReadOnlyMemory<byte>, Problem?> use, CancellationToken cancellation)
    {
        var (body, problem) = await RequestBody.ReadAsync(request, options.MaxBodyBytes, cancellation);
        return problem ?? use(body);
    }
}
