using System.Diagnostics;

namespace BlendedLRS.Server.Tests.Clients;

/// <summary>No client can hold up the test command.</summary>
public class ProgramRunTests
{
    [Fact]
    public async Task A_program_that_takes_too_long_is_ended_with_its_children()
    {
        var watch = Stopwatch.StartNew();
        var run = await ProgramRun.OfAsync("sh", ["-c", "echo begun; sleep 100 & sleep 100"], Path.GetTempPath(), TimeSpan.FromSeconds(1));
        Assert.Null(run!.ExitCode);
        Assert.StartsWith("begun", run.Output, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task What_this_machine_does_not_have_is_not_run() =>
        Assert.Null(await ProgramRun.OfAsync("no-such-program-" + Some.Id(), [], Path.GetTempPath(), TimeSpan.FromSeconds(1)));
}
