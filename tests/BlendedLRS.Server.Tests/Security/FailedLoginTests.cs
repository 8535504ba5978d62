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
    public async Task After_ten_failures_a_wrong_secret_waits_until_the_minute_is_over()
    {
        await using var server = await StartAsync();
        using var wrong = server.NewClient(TestServer.Key, "wrong-secret");
        for (var i = 0; i < Limit; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await wrong.GetAsync(Calls.Statements)).StatusCode);
        }

        var refused = await wrong.GetAsync(Calls.Statements);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(int.Parse(refused.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 60);
        Assert.Contains("Too many failed logins", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(refused.Headers.WwwAuthenticate);
        using var other = await server.ClientOfAsync("all");
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync(Calls.Statements)).StatusCode);
        _clock.Offset = TimeSpan.FromSeconds(61);
        Assert.Equal(HttpStatusCode.Unauthorized, (await wrong.GetAsync(Calls.Statements)).StatusCode);
    }

    [Fact]
    public async Task Nobody_can_lock_a_right_key_out()
    {
        await using var server = await StartAsync(("Login:FailuresPerMinute", "2"));
        using var wrong = server.NewClient(TestServer.Key, "wrong-secret");
        foreach (var status in new[] { 401, 401, 429 })
        {
            Assert.Equal(status, (int)(await wrong.GetAsync(Calls.Statements)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync(Calls.Statements)).StatusCode);
    }

    [Fact]
    public async Task A_flood_of_made_up_names_does_not_wipe_out_failures_of_those_that_exist()
    {
        await using var server = await StartAsync(("Login:FailuresPerMinute", "2"));
        var failures = server.Services.GetRequiredService<FailedLogins>();
        foreach (var name in new[] { TestServer.Key, TestServer.AdminName })
        {
            using var wrong = server.NewClient(name, "wrong-secret");
            foreach (var status in new[] { 401, 401, 429 })
            {
                Assert.Equal(status, (int)(await wrong.GetAsync(Calls.Statements)).StatusCode);
                Flood(failures, times: 1);
            }
        }
    }

    [Fact]
    public async Task Time_does_not_tell_whether_a_name_exists()
    {
        await using var server = await StartAsync();
        var existing = await QuickestAsync(server, TestServer.AdminName);
        var madeUp = await QuickestAsync(server, "nobody");
        Assert.True(madeUp > existing / 3, $"{madeUp.TotalMilliseconds} ms for a name that nobody has, {existing.TotalMilliseconds} ms for one that exists");
    }

    [Fact]
    public async Task When_too_many_passwords_wait_more_are_turned_away()
    {
        await using var server = await StartAsync();
        var guesses = Enumerable.Range(0, 3 * PasswordCheck.MostWaiting).Select(async i =>
        {
            using var client = server.NewClient("nobody-" + i.ToString(CultureInfo.InvariantCulture), "guess");
            var response = await client.GetAsync("/odata/v4/BlendCells");
            Assert.Equal(response.StatusCode == HttpStatusCode.ServiceUnavailable, response.Headers.Contains("Retry-After"));
            return (int)response.StatusCode;
        });
        var statuses = await Task.WhenAll(guesses);
        Assert.Contains(503, statuses);
        Assert.InRange(statuses.Count(status => status == 401), PasswordCheck.MostWaiting, statuses.Length - 1);
        Assert.All(statuses, status => Assert.True(status is 401 or 503, status.ToString(CultureInfo.InvariantCulture)));
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
        var guesses = Enumerable.Range(0, PasswordCheck.MostWaiting).Select(async i =>
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
            logins.Add("key", IPAddress.Parse("2001:db8:1:2::" + i.ToString(CultureInfo.InvariantCulture)), exists: true);
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
        Fail(logins, "about-to-be", Here, Limit - 1);
        Flood(logins, times: 1);
        Assert.InRange(logins.Kept, 1, FailureTable.MostKept + 2);
        Assert.NotNull(logins.RefusedFor("guessed", Here));
        Fail(logins, "about-to-be", Here, 1);
        Assert.NotNull(logins.RefusedFor("about-to-be", Here));
    }

    [Fact]
    public void Whoever_is_refused_stays_so_when_memory_is_full()
    {
        var logins = NewLogins();
        for (var i = 0; i < Limit; i++)
        {
            logins.Add("refused-first", Here, exists: false);
        }

        Flood(logins, Limit);
        Assert.Equal(FailureTable.MostKept, logins.Kept);
        Assert.NotNull(logins.RefusedFor("refused-first", Here));
        _clock.Offset = TimeSpan.FromSeconds(61);
        logins.Add("later", Here, exists: false);
        Assert.Equal(1, logins.Kept);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static void Fail(FailedLogins logins, string name, IPAddress address, int times)
    {
        for (var i = 0; i < times; i++)
        {
            logins.Add(name, address, exists: true);
        }
    }

    private static void Flood(FailedLogins logins, int times)
    {
        for (var i = 0; i < FailureTable.MostKept * 3 / 2; i++)
        {
            for (var time = 0; time < times; time++)
            {
                logins.Add("made-up-" + i.ToString(CultureInfo.InvariantCulture), IPAddress.Loopback, exists: false);
            }
        }
    }

    private static async Task<TimeSpan> QuickestAsync(TestServer server, string name)
    {
        using var client = server.NewClient(name, "wrong-password");
        var quickest = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var started = Stopwatch.GetTimestamp();
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/odata/v4/BlendCells")).StatusCode);
            var took = Stopwatch.GetElapsedTime(started);
            quickest = took < quickest ? took : quickest;
        }

        return quickest;
    }

    private FailedLogins NewLogins() => new(new LoginOptions(), InstallationSecret.Open(new InstallationOptions { DataDirectory = _directory }, new SystemRandomSource()), _clock);

    private Task<TestServer> StartAsync(params (string Name, string Value)[] options) =>
        TestServer.StartAsync(options, adjust: builder => builder.Services.AddSingleton<TimeProvider>(_clock));
}
