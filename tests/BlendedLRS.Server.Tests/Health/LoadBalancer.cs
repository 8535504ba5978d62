using System.Net;

namespace BlendedLRS.Server.Tests.Health;

/// <summary>What stands between clients and servers: asks each server again and again whether it is ready, and sends every request to the next one that is. Only where a connection
/// was refused, so that nothing had been sent, is another server tried.</summary>
internal sealed class LoadBalancer : HttpMessageHandler
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpMessageInvoker _forward = new(NewHandler());
    private readonly CancellationTokenSource _stop = new();
    private readonly Uri?[] _servers;
    private readonly Uri?[] _ready;
    private uint _turn;
    private int _refused;

    public LoadBalancer(int servers)
    {
        (_servers, _ready) = (new Uri?[servers], new Uri?[servers]);
        for (var number = 0; number < servers; number++)
        {
            _ = WatchAsync(number, _stop.Token);
        }
    }

    /// <summary>How many connections were refused.</summary>
    public int Refused => Volatile.Read(ref _refused);

    /// <summary>Puts a server into the place of another, and completes when it is ready.</summary>
    public async Task PlaceAsync(int number, Uri server)
    {
        Volatile.Write(ref _servers[number], server);
        using var patience = new CancellationTokenSource(Patience);
        while (Volatile.Read(ref _ready[number]) != server)
        {
            await Task.Delay(Interval, patience.Token);
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.PathAndQuery;
        foreach (var server in InTurn(Interlocked.Increment(ref _turn)))
        {
            request.RequestUri = new Uri(server, path);
            try
            {
                return await _forward.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException error) when (error.HttpRequestError == HttpRequestError.ConnectionError)
            {
                Interlocked.Increment(ref _refused);
            }
        }

        return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { RequestMessage = request, Content = new StringContent("No server is ready.") };
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stop.Cancel();
            _stop.Dispose();
            _forward.Dispose();
        }

        base.Dispose(disposing);
    }

    private static SocketsHttpHandler NewHandler() => new() { UseProxy = false, UseCookies = false, AllowAutoRedirect = false };

    private static async Task<bool> IsReadyAsync(HttpClient client, Uri server, CancellationToken stop)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(server, "/health/ready"), stop);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private IEnumerable<Uri> InTurn(uint turn)
    {
        for (var i = 0u; i < _ready.Length; i++)
        {
            if (Volatile.Read(ref _ready[(turn + i) % _ready.Length]) is { } server)
            {
                yield return server;
            }
        }
    }

    private async Task WatchAsync(int number, CancellationToken stop)
    {
        using var client = new HttpClient(NewHandler());
        while (!stop.IsCancellationRequested)
        {
            var server = Volatile.Read(ref _servers[number]);
            Volatile.Write(ref _ready[number], server is not null && await IsReadyAsync(client, server, stop) ? server : null);
            await Task.Delay(Interval, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
