using System.Diagnostics;
using System.Text;

namespace BlendedLRS.Server.Tests.Hosting;

/// <summary>The program as an operator starts it.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ServerProcess(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "BlendedLRS.Server.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = WorkingDirectory,
        };
        var directory = environment.FirstOrDefault(variable => variable.Name == "BlendedLRS__DataDirectory").Value ?? DataDirectoryIn(arguments);
        foreach (var (name, value) in Directory.Exists(directory) ? TestStore.AddTo([], directory) : [])
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => OnOutput(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(_errors, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string WorkingDirectory { get; } = Directory.CreateTempSubdirectory("blendedlrs-process-").FullName;

    public string Output => Read(_output);

    public string Errors => Read(_errors);

    public async Task<Uri> ListeningAsync()
    {
        var ended = _process.WaitForExitAsync();
        await Task.WhenAny(_listening.Task, ended).WaitAsync(Patience);
        Assert.True(_listening.Task.IsCompleted, Output + Errors);
        return await _listening.Task;
    }

    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await EndAsync();
    }

    /// <summary>Ends it without warning, as a power cut of the process.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
        Directory.Delete(WorkingDirectory, recursive: true);
    }

    private static string? DataDirectoryIn(string[] arguments)
    {
        var at = Array.IndexOf(arguments, "--data-directory");
        const string Long = "--BlendedLRS:DataDirectory=";
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : Array.Find(arguments, argument => argument.StartsWith(Long, StringComparison.Ordinal))?[Long.Length..];
    }

    private static void Add(StringBuilder text, string? line)
    {
        lock (text)
        {
            text.AppendLine(line);
        }
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }

    private void OnOutput(string? line)
    {
        Add(_output, line);
        const string Words = "Now listening on: ";
        var at = line?.IndexOf(Words, StringComparison.Ordinal) ?? -1;
        if (at >= 0)
        {
            _listening.TrySetResult(new Uri(line![(at + Words.Length)..].Trim()));
        }
    }
}
