using System.Diagnostics;
using System.Globalization;
using System.Net;
using BlendedLRS.Server.Options;
using BlendedLRS.Server.Security;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Security;

public sealed class FailedLoginTests : IDisposable
{
    private const int Limit = 10;

    private static readonly IPAddress Here = IPAddress.Parse("192.0.2.1");
    private static readonly IPAddress Elsewhere = IPAddress.Parse("192.0.2.2");

    private readonly SettableClock _clock = new();
    private readonly string _directory = Directory.CreateTempSubdirectory("blendedlrs-login-").FullName;

    [Fact]
    public async Task After_ten_failures_even_the_right_secret_waits_until_the_minute_is_over()
    {
        await using var server = await StartAsync();
        using var wrong = server.NewClient(TestServer.Key, "wrong-secret");
        for (var i = 0; i < Limit; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await wrong.GetAsync(Calls.Statements)).StatusCode);
        }

        var refused = await server.Client.GetAsync(Calls.Statements);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(int.Parse(refused.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 60);
        Assert.Contains("Too many failed logins", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(refused.Headers.WwwAuthenticate);
        using var other = await server.ClientOfAsync("all");
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync(Calls.Statements)).StatusCode);
        _clock.Offset = TimeSpan.FromSeconds(61);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync(Calls.Statements)).StatusCode);
    }

    [Fact]
    public async Task A_success_makes_the_failures_before_it_slips()
    {
        await using var server = await StartAsync();
        using var wrong = server.NewClient(TestServer.Key, "wrong-secret");
        for (var i = 0; i < 3 * Limit; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await wrong.GetAsync(Calls.Statements)).StatusCode);
            if (i % (Limit - 1) == Limit - 2)
            {
                Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync(Calls.Statements)).StatusCode);
            }
        }
    }

    [Fact]
    public async Task A_password_is_not_hashed_any_more_once_the_limit_is_reached()
    {
        await using var server = await StartAsync();
        var statuses = new List<int>();
        for (var i = 0; i < Limit; i++)
        {
            using var guess = server.NewClient(TestServer.AdminName, "guess-" + i.ToString(CultureInfo.InvariantCulture));
            statuses.Add((int)(await guess.GetAsync("/odata/v4/BlendCells")).StatusCode);
        }

        Assert.All(statuses, status => Assert.Equal(401, status));
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < 50; i++)
        {
            using var right = server.NewClient(TestServer.AdminName, TestServer.AdminPassword);
            Assert.Equal(HttpStatusCode.TooManyRequests, (await right.GetAsync("/odata/v4/BlendCells")).StatusCode);
        }

        // Fifty hashes take more than ten seconds.
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(5), "the hash was computed");
    }

    [Fact]
    public async Task Guesses_at_the_same_time_do_not_pass_the_limit_together()
    {
        await using var server = await StartAsync(("Login:FailuresPerMinute", "2"));
        var guesses = Enumerable.Range(0, 30).Select(async i =>
        {
            using var client = server.NewClient(TestServer.AdminName, "guess-" + i.ToString(CultureInfo.InvariantCulture));
            return (int)(await client.GetAsync("/odata/v4/BlendCells")).StatusCode;
        });
        var statuses = await Task.WhenAll(guesses);
        Assert.InRange(statuses.Count(status => status == 401), 2, 4);
        Assert.Equal(statuses.Length, statuses.Count(status => status is 401 or 429));
    }

    [Fact]
    public void Failures_count_by_key_and_by_address()
    {
        var logins = NewLogins();
        Fail(logins, "key", Here, Limit);
        Assert.NotNull(logins.RefusedFor("key", Here));
        Assert.Null(logins.RefusedFor("key", Elsewhere));
        Assert.Null(logins.RefusedFor("KEY", Here));
        Assert.NotNull(logins.RefusedFor("key", Here.MapToIPv6()));
        logins.Forget("key", Elsewhere);
        Assert.NotNull(logins.RefusedFor("key", Here));
    }

    [Fact]
    public void A_network_of_the_newer_protocol_counts_as_one_address()
    {
        var logins = NewLogins();
        for (var i = 0; i < Limit; i++)
        {
            logins.Add("key", IPAddress.Parse("2001:db8:1:2::" + i.ToString(CultureInfo.InvariantCulture)));
        }

        Assert.NotNull(logins.RefusedFor("key", IPAddress.Parse("2001:db8:1:2:ffff::1")));
        Assert.Null(logins.RefusedFor("key", IPAddress.Parse("2001:db8:1:3::1")));
    }

    [Fact]
    public void The_tenth_failure_refuses_and_the_minute_counts_from_the_first()
    {
        var logins = NewLogins();
        Fail(logins, "key", Here, 1);
        _clock.Offset = TimeSpan.FromSeconds(40);
        Fail(logins, "key", Here, Limit - 2);
        Assert.Null(logins.RefusedFor("key", Here));
        Fail(logins, "key", Here, 1);
        Assert.InRange(logins.RefusedFor("key", Here)!.Value, TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(20));
        _clock.Offset = TimeSpan.FromSeconds(61);
        Assert.Null(logins.RefusedFor("key", Here));
        Fail(logins, "key", Here, Limit - 1);
        Assert.Null(logins.RefusedFor("key", Here));
    }

    [Fact]
    public void Made_up_keys_neither_fill_the_memory_nor_set_a_guesser_free()
    {
        var logins = NewLogins();
        Fail(logins, "guessed", Here, Limit);
        for (var i = 0; i < 3 * FailedLogins.MostKept; i++)
        {
            logins.Add("made-up-" + i.ToString(CultureInfo.InvariantCulture), Here);
        }

        Assert.InRange(logins.Kept, 1, FailedLogins.MostKept);
        Assert.NotNull(logins.RefusedFor("guessed", Here));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static void Fail(FailedLogins logins, string name, IPAddress address, int times)
    {
        for (var i = 0; i < times; i++)
        {
            logins.Add(name, address);
        }
    }

    private FailedLogins NewLogins() => new(new LoginOptions(), InstallationSecret.Open(_directory, new SystemRandomSource()), _clock);

    private Task<TestServer> StartAsync(params (string Name, string Value)[] options) =>
        TestServer.StartAsync(options, adjust: builder => builder.Services.AddSingleton<TimeProvider>(_clock));
}
