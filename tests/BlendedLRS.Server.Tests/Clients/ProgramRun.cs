using System.ComponentModel;
using System.Diagnostics;

namespace BlendedLRS.Server.Tests.Clients;

/// <summary>One run of a program of this machine: everything that it printed, and its exit code, which is null when it was ended for taking too long.</summary>
internal sealed record ProgramRun(int? ExitCode, string Output)
{
    /// <returns>Null when this machine does not have the program.</returns>
    public static async Task<ProgramRun?> OfAsync(string program, string[] arguments, string directory, TimeSpan patience)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = directory };
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return null;
        }

        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var hasEnded = await EndedAsync(process, patience);
        var printed = await output + await errors;
        return new ProgramRun(hasEnded ? process.ExitCode : null, hasEnded ? printed : $"{printed}(ended after {patience.TotalSeconds} s)");
    }

    private static async Task<bool> EndedAsync(Process process, TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            return false;
        }
    }
}
