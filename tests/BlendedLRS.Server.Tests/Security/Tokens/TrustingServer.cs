namespace BlendedLRS.Server.Tests.Security.Tokens;

/// <summary>A provider and a server that trusts it, for all tests of a class.</summary>
public sealed class TrustingServer : IAsyncLifetime
{
    private FakeProvider? _provider;
    private TestServer? _server;

    public TestServer Server => _server!;

    internal FakeProvider Provider => _provider!;

    public async Task InitializeAsync()
    {
        _provider = await FakeProvider.StartAsync();
        _server = await TestServer.StartAsync(_provider.Options(("Oidc:Source", "lms")));
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        await Provider.DisposeAsync();
    }
}
