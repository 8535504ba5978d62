using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(BlendedLRS.Benchmarks.Validation.ValidatorBenchmark).Assembly).Run(args);
