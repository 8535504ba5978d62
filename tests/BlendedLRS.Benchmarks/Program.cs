using BenchmarkDotNet.Running;
using BlendedLRS.Benchmarks.Load;

if (args is ["load", .. var what])
{
    return await LoadCommand.RunAsync(what);
}

if (args is ["echo"])
{
    return await EchoServer.RunAsync();
}

BenchmarkSwitcher.FromAssembly(typeof(LoadCommand).Assembly).Run(args);
return 0;
