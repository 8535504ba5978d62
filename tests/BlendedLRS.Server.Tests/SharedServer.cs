namespace BlendedLRS.Server.Tests;

/// <summary>One server for all tests of a class; tests keep apart by ids and IRIs of their own.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    private TestServer? _server;

    public TestServer Server => _server!;

    public HttpClient Client => Server.Client;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
