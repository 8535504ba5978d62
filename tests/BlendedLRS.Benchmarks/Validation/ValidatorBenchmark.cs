using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Benchmarks.Validation;

/// <summary>Reading Statements against a bare pass of the framework's reader over the same bytes. Aim: at least half its speed, so a Ratio of at most 2.</summary>
[MemoryDiagnoser]
[Config(typeof(MegabytesPerSecond))]
public class ValidatorBenchmark
{
    private byte[][] _statements = [];

    [GlobalSetup]
    public void Load()
    {
        _statements = StatementBytes.Load();
        foreach (byte[] statement in _statements)
        {
            if (StatementReader.Read(statement, XapiVersion.V103, out _) is { } refusal)
            {
                throw new InvalidOperationException(refusal.ToString());
            }
        }
    }

    [Benchmark(Baseline = true)]
    public int BareReader()
    {
        int tokens = 0;
        foreach (byte[] statement in _statements)
        {
            var reader = new Utf8JsonReader(statement);
            while (reader.Read())
            {
                tokens++;
            }
        }

        return tokens;
    }

    [Benchmark]
    public int Read()
    {
        int actors = 0;
        foreach (byte[] statement in _statements)
        {
            StatementReader.Read(statement, XapiVersion.V103, out StatementOutline? outline);
            actors += outline!.Actors.Count;
        }

        return actors;
    }

    private sealed class MegabytesPerSecond : ManualConfig
    {
        public MegabytesPerSecond()
        {
            // In this process: no second build, so it also runs where the SDK knows more than the benchmark library.
            AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithIterationCount(15).WithWarmupCount(8));
            double bytes = StatementBytes.Load().Sum(statement => (double)statement.Length);
            AddColumn(new ThroughputColumn(bytes));
        }
    }
}
